import { nearest } from '../plugin/core/values/nearest'

/** The flags of each task, with what they do. */
const FLAGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  build: {
    '--readable': 'scripts, styles and markup without minifying',
    '--no-budget': 'does not fail when the plugin is over the budget of its size',
  },
  dev: {},
  start: {},
  gulp: { '--tasks': 'lists the tasks', '--version': 'of gulp' },
  check: {},
  docs: {},
  lock: {},
  release: { '--dry-run': 'a rehearsal: what is left for a person to do does not fail it' },
  clean: {},
  'test:consumers': {},
  'test:long': {},
  faults: {},
  soak: {},
  matrix: {},
  pictures: {},
}

/** The words that a task takes beside flags, for its help. */
const WORDS: Readonly<Record<string, string>> = {
  gulp: '[task]',
  'test:consumers': '[name…]: of test/consumers; without a name all of them',
  matrix: '[languages | renderers [kind or state…]]',
}

const CHROMIUM_PATH = 'of the browser, where none is found'

/** Environment variables of a task, for its help. */
const VARIABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: {
    PORT: 'of the preview, default 8080',
    SERVICE_PORT: 'of the local CAPTCHA service, default 8787',
    BACKEND_PORT: "of the demo's backend, default 8788",
    WEB_PORT: 'of the H5 page and the stand-ins for what it loads, default 8789',
    APPID: 'in the place of the one in project.config.json',
  },
  build: { APPID: 'in the place of the one in project.config.json' },
  'test:consumers': { KEEP: '1: leaves the folder with the built projects' },
  'test:long': { PROPERTY_RUNS: 'of each property, default 10000', SOAK_ROUNDS: 'default 10000', CHROMIUM_PATH },
  faults: { CHROMIUM_PATH },
  soak: { SOAK_ROUNDS: 'default 10000', CHROMIUM_PATH },
  matrix: { CHROMIUM_PATH },
  pictures: { CHROMIUM_PATH },
}

/** What to print in place of running `task`, when the words of the command line ask for help or name an unknown flag. */
export function answer(
  task: string,
  words: readonly string[],
): { readonly text: string; readonly status: 0 | 1 } | null {
  const command = task === 'start' ? 'npm start' : `npm run ${task}`
  const known = { ...FLAGS[task], '--help': 'prints this text' }
  if (words.includes('--help')) {
    const rows = Object.entries({ ...known, ...VARIABLES[task] }).map(([flag, text]) => `  ${flag.padEnd(14)} ${text}`)
    return { text: [`${command} -- ${WORDS[task] ?? '[flags]'}`, ...rows].join('\n'), status: 0 }
  }
  const unknown = words.find(word => word.startsWith('-') && !(word in known))
  if (unknown === undefined) return null
  const near = nearest(unknown, Object.keys(known))
  const advice = near ? `did you mean ${near}?` : `known are ${Object.keys(known).join(', ')}`
  return { text: `${command}: no flag ${unknown}; ${advice}`, status: 1 }
}

/** Ends the process where {@link answer} has something to say. */
export function refuseUnknownFlags(task: string, words: readonly string[]): void {
  const said = FLAGS[task] ? answer(task, words) : null
  if (!said) return
  console[said.status === 0 ? 'log' : 'error'](said.text)
  process.exit(said.status)
}
