/** `take` for each contender, `samples` times, turn about; each turn begins with another one, so that no one always comes first. */
export async function turnAbout<Contender extends { readonly name: string }, Sample>(
  contenders: readonly Contender[],
  samples: number,
  take: (contender: Contender) => Promise<Sample>,
): Promise<Map<string, Sample[]>> {
  const taken = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]))
  for (let turn = 0; turn < samples; turn += 1)
    for (let place = 0; place < contenders.length; place += 1) {
      const contender = contenders[(turn + place) % contenders.length]
      if (contender) taken.get(contender.name)?.push(await take(contender))
    }
  return taken
}

export const mapped = <Sample>(taken: ReadonlyMap<string, readonly Sample[]>, of: (sample: Sample) => number) =>
  new Map([...taken].map(([name, samples]) => [name, samples.map(of)]))
