import { examine, exitCode } from './examine'
import { readCommand } from './options'
import { print } from './print'
import { TEXTS } from './texts'

declare const __VERSION__: string

const MISUSE = 2

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2), process.env)
  switch (command.kind) {
    case 'version':
      console.log(__VERSION__)
      return 0
    case 'help':
      console.log(TEXTS[command.language].help)
      return 0
    case 'misuse':
      console.error(`${command.message}\n\n${TEXTS[command.language].help}`)
      return MISUSE
    case 'doctor': {
      const { options } = command
      const report = await examine(options)
      console.log(options.json ? JSON.stringify(report, null, 2) : print(report, TEXTS[options.language]).trimEnd())
      return exitCode(report)
    }
  }
}

main().then(
  code => {
    process.exitCode = code
  },
  fault => {
    console.error(fault)
    process.exitCode = 1
  },
)
