import { existsSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium, unpackLibraries } from './unpack'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Where an installed browser lives, by platform. */
const installed: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(folder =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(file =>
      join(folder ?? '', file),
    ),
  ),
}

const isLinuxX64 = platform() === 'linux' && arch() === 'x64'

/** `CHROMIUM_PATH`, or the Chromium that came with npm (Linux x64), or an installed one. Never nothing. */
async function findChromium(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return chosen
  if (isLinuxX64) return unpackChromium()
  const found = installed[platform()]?.find(path => existsSync(path))
  if (found) return found
  throw new Error(`No Chrome or Chromium on this machine (${platform()} ${arch()}). Install one, or set CHROMIUM_PATH.`)
}

/** `extra`: further flags of the command line. */
export async function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium()
  const launch = (env?: NodeJS.ProcessEnv) =>
    chromium.launch({ executablePath, args: [...flags, ...extra], ...(env ? { env } : {}) })
  try {
    return await launch()
  } catch (fault) {
    if (!isLinuxX64 || process.env.CHROMIUM_PATH || !/loading shared libraries/.test(String(fault))) throw fault
    return launch({ ...process.env, LD_LIBRARY_PATH: unpackLibraries() })
  }
}
