import { type Arguments, HELP, readArguments } from './arguments'
import { attributesFor } from './ownPage'
import { listenFault } from './ports'
import { createService } from './server'

const say = (line: string) => process.stdout.write(`${line}\n`)

function giveUp(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

async function run({ port, seed, quiet }: Arguments): Promise<void> {
  const service = await createService({ seed, log: quiet ? undefined : say })
  const url = await service.listen(port)
  say(`CAPTCHA service: ${url}`)
  say(`In a page of yours, with 不校验合法域名 checked in WeChat DevTools:\n${attributesFor(url)}`)
  const stop = () => void service.close().then(() => say('CAPTCHA service stopped.'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  await service.warmUp()
}

function reason(error: unknown, port: number): string {
  const fault = listenFault(error, port, '--port or SERVICE_PORT')
  return fault instanceof Error ? fault.message : String(fault)
}

function main(): void {
  try {
    const given = readArguments(process.argv.slice(2), process.env)
    if (given.help) say(HELP)
    else run(given).catch((error: unknown) => giveUp(reason(error, given.port)))
  } catch (error) {
    giveUp(reason(error, 0))
  }
}

main()
