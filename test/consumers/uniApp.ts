import { join } from 'node:path'
import { events } from '../../doc/tables/surface'
import { NATIVE_PATH, NATIVE_TAG, TAG, wrapped } from '../../gulp/uniModule/members'
import { type Consumer, every, notLate, page, shipped, tagOf, unbound, webviewFaults } from './consumer'
import { differences, Output } from './output'
import { writeSources } from './sources'
import { weigh } from './weight'

const uniOutput = (project: string) => new Output(join(project, 'dist/build/mp-weixin'))

/** `u-p` carries the properties: uni-app's run time hands them to a native component itself. */
const bound = ['bindready="{{', 'bindsuccess="{{', 'binderror="{{', 'u-p="{{']

const wholeAt = (under: string) => (project: string) => {
  const output = uniOutput(project)
  return [
    ...output.missingComponents(page),
    ...output.complaints(),
    ...differences(shipped(project), output, under, every),
  ]
}

const uniFaults = (under: string) => (project: string) => {
  const output = uniOutput(project)
  return [
    ...wholeAt(under)(project),
    ...unbound(tagOf(output.text(`${page}.wxml`)), bound),
    ...(/sceneId:\s*"puzzle"/.test(output.text(`${page}.js`)) ? [] : [`${page}.js: no sceneId`]),
  ]
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

const uniAppModule: Consumer = {
  name: 'uni-app-module',
  layers: [...uniApp.layers, 'uni-app-module'],
  prepare: project => writeSources(project, 'uni-app-module', 'module'),
  faults: project => [
    ...wholeAt('uni_modules/aliyun-captcha/wxcomponents')(project),
    ...wrapperFaults(uniOutput(project)),
    ...webFaults(new Output(join(project, 'dist/build/h5'))),
  ],
  weigh: uniApp.weigh,
}

/** What is said on other platforms, and on none else. */
const elsewhere = 'WeChat mini programs only'

/** The wrapper: found by easycom, with the native component within, which the mini program names for all. */
function wrapperFaults(output: Output): string[] {
  const { [NATIVE_TAG]: global } = output.json<Manifest>('app.json').usingComponents ?? {}
  const { [TAG]: own } = output.json<Manifest>(`${page}.json`).usingComponents ?? {}
  const path = `uni_modules/${TAG}/components/${TAG}/${TAG}`
  const script = output.text(`${path}.js`)
  const names = [...wrapped().map(({ name }) => name), ...events().map(({ name }) => name)]
  return [
    ...(global === NATIVE_PATH ? [] : [`app.json: ${NATIVE_TAG}: ${global}`]),
    ...(own?.endsWith(path) ? [] : [`${page}.json: ${TAG}: ${own}`]),
    ...unbound(tagOf(output.text(`${page}.wxml`), TAG), [...bound, 'u-r="captcha"']),
    ...unbound(tagOf(output.text(`${path}.wxml`), NATIVE_TAG), [
      'id="captcha"',
      'u-p="{{',
      ...events().map(({ name }) => `bind${name}="{{`),
    ]),
    // The component's own module: an import would be bundled, and its configure() would reach no component.
    ...(output.text('app.js').includes('require("./uni_modules/aliyun-captcha/wxcomponents/index")')
      ? []
      : ['app.js does not require the module']),
    ...names.filter(name => !script.includes(name)).map(name => `${path}.js: no ${name}`),
    ...(script.includes(elsewhere) ? [`${path}.js is that of other platforms, too`] : []),
  ]
}

/** On the web: the sentence, and nothing of WeChat. */
function webFaults(output: Output): string[] {
  const scripts = output.paths.filter(path => path.endsWith('.js')).map(path => output.text(path))
  return [
    ...(scripts.some(script => script.includes(elsewhere)) ? [] : ['h5: says nothing']),
    ...(scripts.some(script => script.includes(`"${NATIVE_TAG}"`)) ? [`h5: has ${NATIVE_TAG}`] : []),
    ...output.paths.filter(path => path.includes('wxcomponents')).map(path => `h5: ${path}`),
  ]
}

interface Manifest {
  readonly usingComponents?: Readonly<Record<string, string>>
}

export const UNI_APP: readonly Consumer[] = [uniApp, uniAppLate, uniAppWebview, uniAppModule]
