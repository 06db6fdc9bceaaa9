/** Random pages break their callbacks all the time, which the component reports to the console; unit tests look at what it writes. */
export function silenceConsole(): void {
  let silenced: readonly jest.SpyInstance[]
  beforeAll(() => {
    silenced = (['error', 'warn'] as const).map(name => jest.spyOn(console, name).mockImplementation(() => undefined))
  })
  afterAll(() => {
    for (const spy of silenced) spy.mockRestore()
  })
}
