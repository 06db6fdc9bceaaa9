import { nearest } from '../plugin/core/values/nearest'

/** The flags of each task, with what they do. */
const FLAGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  build: {
    '--readable': 'scripts, styles and markup without minifying',
    '--no-budget': 'does not fail when the plugin is over the budget of its size',
  },
  dev: {},
  start: {},
  check: {},
  docs: {},
  lock: {},
  release: { '--dry-run': 'a rehearsal: what is left for a person to do does not fail it' },
  clean: {},
}

/** Environment variables of a task, for its help. */
const VARIABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: {
    PORT: 'of the preview, default 8080',
    SERVICE_PORT: 'of the local CAPTCHA service, default 8787',
    BACKEND_PORT: "of the demo's backend, default 8788",
    WEB_PORT: 'of the H5 page and the stand-ins for what it loads, default 8789',
  },
}

/** What to print in place of running `task`, when the words of the command line ask for help or name an unknown flag. */
export function answer(
  task: string,
  words: readonly string[],
): { readonly text: string; readonly status: 0 | 1 } | null {
  const command = task === 'start' ? 'npm start' : `npm run ${task}`
  const known = { ...FLAGS[task], '--help': 'prints this text' }
  if (words.includes('--help')) {
    const rows = Object.entries({ ...known, ...VARIABLES[task] }).map(([flag, text]) => `  ${flag.padEnd(12)} ${text}`)
    return { text: [`${command} -- [flags]`, ...rows].join('\n'), status: 0 }
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
