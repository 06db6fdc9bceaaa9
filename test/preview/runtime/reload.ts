/** Loads the page anew when the server says that something was rebuilt, or was itself started anew. */
export function reloadOnChange(): void {
  const source = new EventSource('/events')
  let server = ''
  source.addEventListener('server', event => {
    const { data } = event as MessageEvent<string>
    if (server !== '' && server !== data) location.reload()
    server = data
  })
  source.addEventListener('reload', () => location.reload())
}
