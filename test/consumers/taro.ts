import { join } from 'node:path'
import { type Consumer, changedLengths, notLate, page, shipped, tagOf, unbound, webviewFaults } from './consumer'
import { differences, Output } from './output'
import { writeSources } from './sources'
import { weigh } from './weight'
import { PACKAGE } from './workshop'

/** As a framework writes a name of two words: JSX in camelCase, a Vue template as WXML. */
const JSX_NAME = /sceneId="\{\{i\.sceneId\}\}"/
const VUE_NAME = /scene-id="\{\{i\.sceneId\}\}"/

const taroFaults =
  (under: string, sceneId = JSX_NAME) =>
  (project: string) => {
    const output = new Output(join(project, 'dist'))
    return [
      ...output.missingComponents(page),
      ...output.complaints(),
      ...differences(shipped(project), output, under, ['.wxs']),
      ...unbound(tagOf(output.text('base.wxml')), [
        sceneId,
        /prefix="\{\{/,
        'bindready="eh"',
        'bindsuccess="eh"',
        'binderror="eh"',
      ]),
      ...changedLengths(shipped(project), output, under),
    ]
  }

/** Where Taro puts what it takes from `node_modules`. */
const NPM = `npm/${PACKAGE}/dist/npm`

const taro: Consumer = {
  name: 'taro',
  layers: ['taro'],
  prepare: project => writeSources(project, 'taro', 'tsx'),
  faults: taroFaults(NPM),
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

const taroVue: Consumer = {
  ...taro,
  name: 'taro-vue',
  layers: ['taro-vue'],
  prepare: project => writeSources(project, 'taro-vue', 'vue'),
  faults: taroFaults(NPM, VUE_NAME),
}

export const TARO: readonly Consumer[] = [taro, taroLate, taroWebview, taroVue]
