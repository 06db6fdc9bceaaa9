import { build } from '../../gulp/build'
import type { Context } from './context'
import { keep, load, type Result } from './kept'
import { help, type Options, parse } from './options'
import { Stages } from './phone/stages'
import { PROFILES, profile } from './profile'
import { SUITES, type Suite } from './suites'
import { tableOf } from './table'

const NAMES = Object.keys(SUITES)
const PROFILED = Object.keys(PROFILES)
const QUICK = 3

const isWanted = (name: string, { suites }: Options) =>
  suites.length === 0 ? !SUITES[name]?.onRequest : suites.includes(name)

const wordsOfSuites = () =>
  new Map(NAMES.map(name => [name, `${SUITES[name]?.about}${SUITES[name]?.onRequest ? '; only by its name' : ''}`]))

function samplesOf({ quick, samples }: Options): Context['samples'] {
  return usual => samples ?? (quick ? Math.ceil(usual / QUICK) : usual)
}

async function run(name: string, { measure, about, method }: Suite, context: Context): Promise<Result> {
  const before = load()
  const figures = await measure(context)
  const result = { name, about, method, date: new Date().toISOString(), load: { before, after: load() }, figures }
  console.log(`\n${about}; load ${result.load.before[0]} before, ${result.load.after[0]} after`)
  console.log(tableOf(figures.map(figure => ({ ...figure, note: '' }))))
  return result
}

async function measure(options: Options): Promise<void> {
  if (!options.dist) await build()
  let stages: Stages | undefined
  const context: Context = {
    builds: { dist: options.dist ?? 'dist', before: options.before },
    stages: () => (stages ??= new Stages()),
    samples: samplesOf(options),
  }
  const results: Result[] = []
  try {
    for (const name of NAMES) if (isWanted(name, options)) results.push(await run(name, SUITES[name] as Suite, context))
  } finally {
    await stages?.close()
  }
  const isWhole = options.suites.length === 0 && !options.quick && !options.samples && !options.dist && !options.before
  if (!isWhole && !options.keep) return
  keep(results, NAMES)
  console.log('\ndoc/bench has the whole of it')
}

/** `npm run bench`: measures, prints tables, keeps them in doc/bench as Markdown, JSON and a plot. */
async function main(): Promise<void> {
  const options = parse(process.argv.slice(2), NAMES, PROFILED)
  if (options.help) console.log(help(wordsOfSuites(), PROFILED))
  else if (options.profile) console.log(await profile(options.profile, options.dist, options.samples))
  else await measure(options)
}

main().catch(fault => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
