import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'

const require = createRequire(resolve('package.json'))
const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../../bin')
const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8'))
const folder = resolve(`node_modules/.cache/chromium-${version}`)

/**
 * The Chromium inside the npm package, unpacked once into the project's own cache: the package's own way goes to the
 * folder of temporary files, which other users and other versions share. Unpacked aside and then renamed, so that a
 * run beside this one never starts half a browser.
 */
export async function unpackChromium(): Promise<string> {
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(aside, 'chromium'), { mode: 0o755 }),
  )
  unpackArchive('swiftshader.tar.br', aside)
  settle(aside, folder)
  return executable
}

/** Libraries that Chromium wants of a desktop (NSS), for machines that have none. Gives their folder. */
export function unpackLibraries(): string {
  const libraries = join(folder, 'libraries')
  if (!existsSync(libraries)) {
    const aside = `${libraries}.${process.pid}`
    mkdirSync(aside, { recursive: true })
    unpackArchive('al2023.tar.br', aside)
    settle(aside, libraries)
  }
  return join(libraries, 'lib')
}

/** Where a run beside this one was first, its folder stays. */
function settle(aside: string, place: string): void {
  try {
    renameSync(aside, place)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
}

function unpackArchive(name: string, into: string): void {
  const archive = brotliDecompressSync(readFileSync(join(packed, name)))
  const { status, stderr } = spawnSync('tar', ['-x', '-C', into], { input: archive })
  if (status !== 0) throw new Error(`tar could not unpack ${name}: ${stderr}`)
}
