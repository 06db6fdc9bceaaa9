import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../gulp/run'
import { compileFaults, type Level } from './compiled'
import {
  type Consumer,
  compiled,
  every,
  LEVELS,
  notLate,
  page,
  pageOf,
  recordsIn,
  shipped,
  tagOf,
  unbound,
  webviewFaults,
} from './consumer'
import { differences, Output } from './output'
import { writeSources } from './sources'
import { TARO } from './taro'
import { UNI_APP } from './uniApp'
import { USES } from './uses'
import { weigh } from './weight'
import { PACKAGE } from './workshop'

const putPlugin = (project: string) => cpSync(join(root, 'dist/plugin'), join(project, 'plugin'), { recursive: true })

/** Weight of what WeChat's compiler left, at each level; `part` of the output that is the mini program. */
const bySetting = (project: string, part: string, plugin?: string) =>
  Object.fromEntries(
    LEVELS.map(level => [
      level,
      weigh(compiled(project, level, part), plugin === undefined ? undefined : compiled(project, level, plugin)),
    ]),
  )

/** At each level: what WeChat's own compilers of markup and styles say of it. */
const complaints = (project: string, part: string) =>
  LEVELS.flatMap(level => compiled(project, level, part).complaints())

/** The component, unchanged, at `under` in the mini program. */
const componentAt =
  (under: string, bound: readonly string[], built = 'miniprogram') =>
  (project: string) => {
    const output = new Output(join(project, built))
    return [
      ...output.missingComponents(page),
      ...output.complaints(),
      ...differences(shipped(project), output, under, every),
      ...unbound(tagOf(output.text(`${page}.wxml`)), bound),
    ]
  }

const npmIn = (folder: string, bound: readonly string[]) => componentAt(`${folder}miniprogram_npm/${PACKAGE}`, bound)

const pluginFaults = (project: string) =>
  LEVELS.flatMap(level => {
    const host = compiled(project, level, 'miniprogram')
    const plugin = compiled(project, level, 'plugin')
    const alias = pageOf(host).usingComponents?.captcha
    return [
      ...(alias === 'plugin://captcha/captcha' ? [] : [`usingComponents: ${alias}`]),
      ...plugin.missingComponents('captcha/captcha'),
      ...host.complaints(),
      ...plugin.complaints(),
      ...differences(new Output(join(project, 'plugin')), plugin, '', ['.wxml', '.wxs', '.wxss']),
    ]
  })

const events = ['bind:ready', 'bind:success', 'bind:error']

const native: Consumer = {
  name: 'native',
  layers: ['wechat', 'native'],
  prepare: project => writeFileSync(join(project, 'miniprogram/uses.ts'), USES.ts.text()),
  faults: npmIn('', events),
  compiledFaults: project => complaints(project, ''),
  weigh: project => bySetting(project, ''),
}

const nativeLate: Consumer = {
  name: 'native-late',
  weigh: native.weigh,
  layers: [...native.layers, 'late', 'native-late'],
  faults: npmIn('captcha/', events),
  compiledFaults: project => [
    ...complaints(project, ''),
    ...LEVELS.flatMap(level => {
      const output = compiled(project, level)
      return notLate(output, 'captcha', weigh(output))
    }),
  ],
}

const nativeCopy: Consumer = {
  ...native,
  name: 'native-copy',
  layers: [...native.layers, 'native-copy'],
  faults: componentAt('aliyun-captcha', events),
  compiledFaults: project => [
    ...complaints(project, ''),
    ...LEVELS.flatMap(level => recordsIn(compiled(project, level))),
  ],
}

const weappVite: Consumer = {
  name: 'weapp-vite',
  layers: ['native', 'weapp-vite'],
  prepare: project => writeSources(project, 'weapp-vite', 'ts', 'miniprogram'),
  faults: project => [
    ...componentAt(`miniprogram_npm/${PACKAGE}`, events, 'dist')(project),
    ...resolved(new Output(join(project, 'dist'))),
  ],
  weigh: project => ({ vite: weigh(new Output(join(project, 'dist'))) }),
}

/** The page's JSON names none: the resolver does. */
function resolved(output: Output): string[] {
  const { captcha, ...others } = pageOf(output).usingComponents ?? {}
  const isRight = captcha === `${PACKAGE}/captcha/captcha` && Object.keys(others).length === 0
  return isRight ? [] : [`usingComponents: ${JSON.stringify({ captcha, ...others })}`]
}

const pluginHost: Consumer = {
  name: 'plugin-host',
  layers: ['wechat', 'plugin-host'],
  prepare: putPlugin,
  faults: () => [],
  compiledFaults: project => [
    ...pluginFaults(project),
    ...unbound(tagOf(compiled(project, 'as-is', 'miniprogram').text(`${page}.wxml`)), ['props="{{', 'bind:ready']),
  ],
  weigh: project => bySetting(project, 'miniprogram', 'plugin'),
}

const pluginHostLate: Consumer = {
  ...pluginHost,
  name: 'plugin-host-late',
  layers: [...pluginHost.layers, 'late', 'plugin-host-late'],
  compiledFaults: project => [
    ...pluginFaults(project),
    ...LEVELS.flatMap(level => {
      const host = compiled(project, level, 'miniprogram')
      return notLate(host, 'captcha', weigh(host, compiled(project, level, 'plugin')))
    }),
  ],
}

/** Alibaba's own plugin is not here, and its bytes are not counted: the host names it, the compiler reads what it says. */
const alibabaLate: Consumer = {
  name: 'alibaba-late',
  weigh: native.weigh,
  layers: [...native.layers, 'alibaba-late'],
  faults: npmIn('', ['client="plugin"', 'generic:challenge="aliyun-captcha"']),
  compiledFaults: project => [
    ...complaints(project, ''),
    ...LEVELS.flatMap(level => {
      const placeholder = pageOf(compiled(project, level)).componentPlaceholder?.['aliyun-captcha']
      return placeholder === 'view' ? [] : [`componentPlaceholder: ${placeholder}`]
    }),
  ],
}

const nativeWebview: Consumer = {
  name: 'native-webview',
  weigh: native.weigh,
  layers: [...native.layers, 'native-webview'],
  faults: project => [
    ...npmIn('', [...events, 'client="webview"'])(project),
    ...webviewFaults(new Output(join(project, 'miniprogram')), 'pages/captcha/captcha'),
  ],
  compiledFaults: project => complaints(project, ''),
}

/** Of this repository itself: its plugin project and its demo. */
const wechatCompiler: Consumer = {
  name: 'wechat-compiler',
  layers: ['wechat', 'wechat-compiler'],
  prepare: project => {
    for (const path of ['project.config.json', 'dist/plugin', 'dist/miniprogram'])
      cpSync(join(root, path), join(project, 'plugin', path), { recursive: true })
    cpSync(join(root, 'dist/demo'), join(project, 'demo'), { recursive: true })
  },
  faults: () => [],
  compiledFaults: project => LEVELS.flatMap(level => compilerFaults(project, level)),
  weigh: () => ({}),
}

/** What was compiled at one level, told with its folder. */
function compilerFaults(project: string, level: Level): string[] {
  const made: readonly (readonly [source: string, built: string])[] = [
    ['dist/plugin', `plugin-${level}/plugin`],
    ['dist/miniprogram', `plugin-${level}/miniprogram`],
    ['dist/demo', `demo-${level}`],
  ]
  return made.flatMap(([source, built]) => {
    const output = new Output(join(project, 'compiled', built))
    const faults = [...compileFaults(new Output(join(root, source)), output, level), ...output.complaints()]
    return faults.map(fault => `${built}: ${fault}`)
  })
}

export const CONSUMERS: readonly Consumer[] = [
  native,
  nativeLate,
  nativeWebview,
  nativeCopy,
  pluginHost,
  pluginHostLate,
  alibabaLate,
  wechatCompiler,
  weappVite,
  ...TARO,
  ...UNI_APP,
]
