import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../gulp/run'
import { compileFaults, type Level } from './compiled'
import {
  type Consumer,
  changedLengths,
  compiled,
  every,
  LEVELS,
  notLate,
  page,
  pageOf,
  shipped,
  tagOf,
  unbound,
} from './consumer'
import { differences, Output } from './output'
import { consumerOf, fileOf, snippets } from './snippets'
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

const npmIn = (folder: string, bound: readonly string[]) => (project: string) => {
  const output = new Output(join(project, 'miniprogram'))
  return [
    ...output.missingComponents(page),
    ...output.complaints(),
    ...differences(shipped(project), output, `${folder}miniprogram_npm/${PACKAGE}`, every),
    ...unbound(tagOf(output.text(`${page}.wxml`)), bound),
  ]
}

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

const taroFaults = (under: string) => (project: string) => {
  const output = new Output(join(project, 'dist'))
  return [
    ...output.missingComponents(page),
    ...output.complaints(),
    ...differences(shipped(project), output, under, ['.wxs']),
    ...unbound(tagOf(output.text('base.wxml')), [
      /sceneId="\{\{/,
      /prefix="\{\{/,
      'bindready="eh"',
      'bindsuccess="eh"',
      'binderror="eh"',
    ]),
    ...changedLengths(shipped(project), output, under),
  ]
}

const uniOutput = (project: string) => new Output(join(project, 'dist/build/mp-weixin'))

const uniFaults = (under: string) => (project: string) => {
  const output = uniOutput(project)
  return [
    ...output.missingComponents(page),
    ...output.complaints(),
    ...differences(shipped(project), output, under, every),
    // `u-p` carries the properties: uni-app's run time hands them to a native component itself.
    ...unbound(tagOf(output.text(`${page}.wxml`)), ['bindready="{{', 'bindsuccess="{{', 'binderror="{{', 'u-p="{{']),
    ...(/sceneId:\s*"puzzle"/.test(output.text(`${page}.js`)) ? [] : [`${page}.js: no sceneId`]),
  ]
}

const events = ['bind:ready', 'bind:success', 'bind:error']

/** Besides its pages, a project of a framework compiles every use of the component, and the code of its documents. */
function writeSources(project: string, name: 'taro' | 'uni-app', kind: keyof typeof USES): void {
  writeFileSync(join(project, `src/uses.${kind}`), USES[kind]())
  const mine = snippets().filter(snippet => consumerOf(snippet) === name)
  for (const snippet of mine) writeFileSync(join(project, 'src', fileOf(snippet)), snippet.code)
}

const native: Consumer = {
  name: 'native',
  layers: ['wechat', 'native'],
  prepare: project => writeFileSync(join(project, 'miniprogram/uses.ts'), USES.ts()),
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

/** The page with Alibaba's H5 page: its component is there, and WebView draws it. */
function webviewFaults(output: Output, path: string): string[] {
  const { renderer } = output.json<{ renderer?: string }>(`${path}.json`)
  return [...output.missingComponents(path), ...(renderer === 'webview' ? [] : [`${path}.json: renderer ${renderer}`])]
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

const taro: Consumer = {
  name: 'taro',
  layers: ['taro'],
  prepare: project => writeSources(project, 'taro', 'tsx'),
  faults: taroFaults(`npm/${PACKAGE}/dist/npm`),
  weigh: project => ({ webpack: weigh(new Output(join(project, 'dist'))) }),
}

const taroLate: Consumer = {
  name: 'taro-late',
  weigh: taro.weigh,
  layers: [...taro.layers, 'taro-late'],
  faults: project => {
    const output = new Output(join(project, 'dist'))
    return [...taroFaults(`captcha/${PACKAGE}`)(project), ...notLate(output, 'captcha', weigh(output))]
  },
}

const taroWebview: Consumer = {
  ...taro,
  name: 'taro-webview',
  layers: [...taro.layers, 'taro-webview'],
  faults: project => [
    ...taro.faults(project),
    ...webviewFaults(new Output(join(project, 'dist')), 'pages/captcha/index'),
  ],
}

const uniApp: Consumer = {
  name: 'uni-app',
  layers: ['uni-app'],
  prepare: project => writeSources(project, 'uni-app', 'vue'),
  faults: uniFaults('wxcomponents/aliyun-captcha'),
  weigh: project => ({ vite: weigh(uniOutput(project)) }),
}

const uniAppLate: Consumer = {
  name: 'uni-app-late',
  weigh: uniApp.weigh,
  layers: [...uniApp.layers, 'uni-app-late'],
  faults: project => {
    const output = uniOutput(project)
    return [...uniFaults('captcha/wxcomponents/aliyun-captcha')(project), ...notLate(output, 'captcha', weigh(output))]
  },
}

const uniAppWebview: Consumer = {
  ...uniApp,
  name: 'uni-app-webview',
  layers: [...uniApp.layers, 'uni-app-webview'],
  faults: project => [...uniApp.faults(project), ...webviewFaults(uniOutput(project), 'pages/captcha/captcha')],
}

export const CONSUMERS: readonly Consumer[] = [
  native,
  nativeLate,
  nativeWebview,
  pluginHost,
  pluginHostLate,
  alibabaLate,
  wechatCompiler,
  taro,
  taroLate,
  taroWebview,
  uniApp,
  uniAppLate,
  uniAppWebview,
]
