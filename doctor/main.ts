import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import { sayReport } from './client'
import { runCopy } from './copy/command'
import { COPY_TEXTS } from './copy/texts'
import { examine, exitCode } from './examine'
import { reportWithout, sentenceOf } from './misuse'
import { type Command, languageOf, readCommand, type Verb, wantsJson } from './options'
import { print } from './print'
import { TEXTS } from './texts'
import { visible, visibleJson } from './visible'
import { runWebview } from './webview/command'
import { WEBVIEW_TEXTS } from './webview/texts'

declare const __VERSION__: string

const MISUSE = 2
/** The doctor's own fault. */
const CRASHED = 4

const write = (text: string) => process.stdout.write(`${text}\n`)
const writeJson = (data: object) => write(visibleJson(data))

/** By command; without one, of all. */
const HELP: Readonly<Record<Verb | '', (language: DeveloperLanguage) => string>> = {
  '': language => TEXTS[language].overview,
  doctor: language => TEXTS[language].help,
  webview: language => WEBVIEW_TEXTS[language].help,
  copy: language => COPY_TEXTS[language].help,
}
const helpOf = (verb: Verb | '', language: DeveloperLanguage): string => HELP[verb](language)

function misused({ misuse, language, json, of }: Command & { kind: 'misuse' }): number {
  const message = sentenceOf(misuse, language)
  const { misuseFix } = TEXTS[language]
  if (json) writeJson(reportWithout({ code: 'InvalidParameter', type: 'Parameter', message, fix: misuseFix }, language))
  else process.stderr.write(`${message}\n\n${helpOf(of, language)}\n`)
  return MISUSE
}

async function run(command: Command): Promise<number> {
  const { json, language } = command
  switch (command.kind) {
    case 'version':
      if (json) writeJson({ version: __VERSION__ })
      else write(__VERSION__)
      return 0
    case 'help':
      if (json) writeJson({ version: __VERSION__, help: helpOf(command.of, language) })
      else write(helpOf(command.of, language))
      return 0
    case 'misuse':
      return misused(command)
    case 'webview': {
      const { report, lines, code } = await runWebview(command.options, language)
      if (json) writeJson(report)
      else write(lines)
      return code
    }
    case 'copy': {
      const { report, lines, code } = runCopy(command.options, language)
      if (json) writeJson(report)
      else write(lines)
      return code
    }
    case 'doctor': {
      const report = await examine(command.options)
      if (json) writeJson(sayReport(report, language))
      else write(print(report, language).trimEnd())
      return exitCode(report)
    }
  }
}

/** One line, or JSON; never a stack trace. */
function crash(fault: unknown): void {
  const language = languageOf(process.env)
  const { crashed, crashedFix } = TEXTS[language]
  const message = `${crashed} ${visible(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault))}`
  if (wantsJson(process.argv.slice(2)))
    writeJson(reportWithout({ code: 'DoctorFailed', type: 'Unknown', message, fix: crashedFix }, language))
  else process.stderr.write(`${message}\n${crashedFix}\n`)
  process.exitCode = CRASHED
}

// Whoever reads may have had enough, such as `head -1`.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit())
process.on('uncaughtException', fault => {
  crash(fault)
  process.stdout.write('', () => process.exit())
})

run(readCommand(process.argv.slice(2), process.env)).then(code => {
  process.exitCode = code
}, crash)
