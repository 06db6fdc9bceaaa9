import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { BY_HAND, OURS } from '../phone/contender'
import { turnAbout } from '../turns'
import { componentsFrom, packOf, type Scripts } from './pack'

type Pack = ReturnType<typeof packOf>

const SAMPLES = 45

/** The plugin, all of it, as WeChat registers it for a page with a captcha. */
function pluginPack(dist: string): Pack {
  const root = resolve(dist, 'plugin')
  return packOf({ root, components: componentsFrom(root, 'captcha/captcha'), main: 'index' }, { whole: true })
}

/** By hand: the fixture, and of Vant what it uses. */
function handPack(folder: string): Pack {
  cpSync(resolve('test/bench/fixture'), folder, { recursive: true })
  cpSync(resolve('node_modules/@vant/weapp/lib'), join(folder, 'vant'), { recursive: true })
  const scripts: Scripts = { root: folder, components: componentsFrom(folder, 'components/handwritten/index') }
  return packOf(scripts, { whole: false })
}

/** What V8 takes to read a pack of which nothing is run. */
const unrun = (pack: Pack): Pack => ({ ...pack, entries: [] })

const EMPTY: Pack = { source: '', entries: [] }

const once = (file: string, { entries }: Pack): number =>
  Number(
    execFileSync(process.execPath, [resolve('test/bench/registration/child.cjs'), file, ...entries], {
      encoding: 'utf8',
    }),
  )

/** Each start in a process of its own, turn about. */
export async function registrationFigures({ builds: { dist, before }, samples }: Context): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-start-'))
  try {
    const ours = pluginPack(dist)
    const packs = [
      { name: OURS, ...ours },
      { name: BY_HAND, ...handPack(join(folder, 'hand')) },
      { name: 'ours, read but not run', ...unrun(ours) },
      { name: 'an empty script', ...EMPTY },
      ...(before ? [{ name: 'before', ...pluginPack(before) }] : []),
    ]
    for (const { name, source } of packs) writeFileSync(fileOf(folder, name), source)
    const seen = await turnAbout(packs, samples(SAMPLES), async pack => once(fileOf(folder, pack.name), pack))
    const bytes = packs.map(({ name, source }) => `${name} ${Buffer.byteLength(source).toLocaleString('en')}`)
    return [
      figureOf(
        {
          name: 'registering all scripts',
          unit: 'ms',
          budget: { bound: 'at most', value: 1.4, of: BY_HAND },
          note: `CPU time in Node: a pack of define()s compiled, the components registered, each time in a new process. Bytes of the packs: ${bytes.join(', ')}.`,
        },
        seen,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const fileOf = (folder: string, name: string) => join(folder, `${name.replaceAll(' ', '-')}.js`)
