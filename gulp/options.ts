import { nearest } from '../plugin/core/values/nearest'

/** The options of each task, with what they do. */
export const OPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  build: {
    '--readable': 'scripts, styles and markup without minifying',
    '--no-budget': 'does not fail when the plugin is over the budget of its size',
  },
  dev: {},
  start: {},
  check: {},
  docs: {},
  lock: {},
  clean: {},
}

/** Environment variables of a task, for its help. */
const VARIABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: {
    PORT: 'of the preview, default 8080',
    SERVICE_PORT: 'of the local CAPTCHA service, default 8787',
    BACKEND_PORT: "of the demo's backend, default 8788",
  },
}

const command = (task: string) => (task === 'start' ? 'npm start' : `npm run ${task}`)

function help(task: string, options: Readonly<Record<string, string>>): string {
  const rows = Object.entries({ ...options, '--help': 'prints this text', ...VARIABLES[task] })
  return [`${command(task)} -- [options]`, ...rows.map(([flag, text]) => `  ${flag.padEnd(12)} ${text}`)].join('\n')
}

/** What to print in place of running `task`, when the words of the command line ask for help or name an unknown flag. */
export function answer(
  task: string,
  words: readonly string[],
): { readonly text: string; readonly status: 0 | 1 } | null {
  const options = OPTIONS[task]
  if (!options) return null
  if (words.includes('--help') || words.includes('-h')) return { text: help(task, options), status: 0 }
  const known = [...Object.keys(options), '--help']
  const unknown = words.find(word => word.startsWith('-') && !known.includes(word))
  if (unknown === undefined) return null
  const near = nearest(unknown, known)
  const advice = near ? `did you mean ${near}?` : `known are ${known.join(', ')}`
  return { text: `${command(task)}: no option ${unknown}; ${advice}`, status: 1 }
}

/** Ends the process where {@link answer} has something to say. */
export function refuseUnknownOptions(task: string, words: readonly string[]): void {
  const said = answer(task, words)
  if (!said) return
  if (said.status === 0) console.log(said.text)
  else console.error(said.text)
  process.exit(said.status)
}
