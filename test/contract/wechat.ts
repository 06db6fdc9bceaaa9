import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

const packageFile = createRequire(__filename).resolve('miniprogram-compiler/package.json')

/** WeChat's own compilers, as npm's miniprogram-compiler carries them. They come without the right to be run. */
function compiler(name: 'wcc' | 'wcsc'): string {
  const folder = folders[process.platform]
  if (!folder) throw new Error(`miniprogram-compiler has no ${name} for ${process.platform}`)
  const path = join(dirname(packageFile), 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  chmodSync(path, 0o755)
  return path
}

export interface Compiled {
  /** Empty when the compiler was content. */
  readonly complaint: string
  readonly program: string
}

function compile(name: 'wcc' | 'wcsc', args: readonly string[], folder: string): Compiled {
  const { status, signal, stdout, stderr } = spawnSync(compiler(name), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const complaint = status === 0 ? '' : stderr || `${name} ended with ${signal ?? status}`
  return { complaint, program: stdout }
}

/** Compiles WXML and WXS files of `folder` together. */
export function compileMarkup(folder: string, files: readonly string[]): Compiled {
  return compile('wcc', ['-d', '-cc', '0', ...files, '-gn', '$gwx'], folder)
}

/** Compiles WXSS files of `folder` together, with their imports. */
export function compileStyles(folder: string, files: readonly string[]): Compiled {
  return compile('wcsc', ['-pc', String(files.length), ...files], folder)
}
