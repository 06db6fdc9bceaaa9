import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../gulp/run'
import { compileFaults, type Level } from './compiled'
import { differences, Output } from './output'
import { USES } from './uses'
import { PACKAGE } from './workshop'

/** A project that uses the packed tarball, what its own tools have to leave behind, and what about it must be right. */
export interface Consumer {
  readonly name: string
  /** Built mini program, below the project. */
  readonly built: string
  /** Before its own build: what no package brings, and a right and a wrong use of everything, which its own compiler checks. */
  readonly prepare?: (project: string) => void
  readonly faults: (project: string) => string[]
}

const page = 'pages/index/index'

interface Page {
  readonly usingComponents?: Readonly<Record<string, string>>
}

const shipped = (project: string) => new Output(join(project, 'node_modules', PACKAGE, 'dist/npm'))

const every = ['.js', '.json', '.wxml', '.wxs', '.wxss']

/** The script that runs WeChat's compiler. */
const withCompiler = (project: string) => cpSync(join(root, 'test/consumers/compile.cjs'), join(project, 'compile.cjs'))

/** The page's tag carries what the page bound. */
function unbound(tag: string, wanted: readonly (string | RegExp)[]): string[] {
  const lost = wanted.filter(part => (typeof part === 'string' ? !tag.includes(part) : !part.test(tag)))
  return lost.map(part => `<captcha> lost ${part}: ${tag}`)
}

const tagOf = (markup: string) => /<captcha\b[^>]*>/.exec(markup)?.[0] ?? 'no <captcha>'

export const CONSUMERS: readonly Consumer[] = [
  {
    name: 'native',
    built: 'miniprogram',
    prepare: project => writeFileSync(join(project, 'miniprogram/uses.ts'), USES.ts()),
    faults: project => {
      const output = new Output(join(project, 'miniprogram'))
      return [
        ...output.missingComponents(page),
        ...output.complaints(),
        ...differences(shipped(project), output, `miniprogram_npm/${PACKAGE}`, every),
        ...unbound(tagOf(output.text(`${page}.wxml`)), ['bind:ready', 'bind:success', 'bind:error']),
      ]
    },
  },
  {
    name: 'plugin-host',
    built: 'compiled/miniprogram',
    prepare: project => {
      withCompiler(project)
      cpSync(join(root, 'dist/plugin'), join(project, 'plugin'), { recursive: true })
    },
    faults: project => {
      const host = new Output(join(project, 'compiled/miniprogram'))
      const plugin = new Output(join(project, 'compiled/plugin'))
      const alias = host.json<Page>(`${page}.json`).usingComponents?.captcha
      return [
        ...(alias === 'plugin://captcha/captcha' ? [] : [`usingComponents: ${alias}`]),
        ...plugin.missingComponents('captcha/captcha'),
        ...host.complaints(),
        ...plugin.complaints(),
        ...differences(new Output(join(project, 'plugin')), plugin, '', ['.wxml', '.wxs', '.wxss']),
        ...unbound(tagOf(host.text(`${page}.wxml`)), ['props="{{', 'bind:ready']),
      ]
    },
  },
  {
    name: 'wechat-compiler',
    built: 'compiled/demo-as-is',
    prepare: project => {
      withCompiler(project)
      for (const path of ['project.config.json', 'dist/plugin', 'dist/miniprogram'])
        cpSync(join(root, path), join(project, 'plugin', path), { recursive: true })
      cpSync(join(root, 'dist/demo'), join(project, 'demo'), { recursive: true })
    },
    faults: project => LEVELS.flatMap(level => compilerFaults(project, level)),
  },
  {
    name: 'taro',
    built: 'dist',
    prepare: project => writeFileSync(join(project, 'src/uses.tsx'), USES.tsx()),
    faults: project => {
      const output = new Output(join(project, 'dist'))
      const under = `npm/${PACKAGE}/dist/npm`
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
    },
  },
  {
    name: 'uni-app',
    built: 'dist/build/mp-weixin',
    prepare: project => writeFileSync(join(project, 'src/uses.vue'), USES.vue()),
    faults: project => {
      const output = new Output(join(project, 'dist/build/mp-weixin'))
      return [
        ...output.missingComponents(page),
        ...output.complaints(),
        ...differences(shipped(project), output, 'wxcomponents/aliyun-captcha', every),
        // `u-p` carries the properties: uni-app's run time hands them to a native component itself.
        ...unbound(tagOf(output.text(`${page}.wxml`)), [
          'bindready="{{',
          'bindsuccess="{{',
          'binderror="{{',
          'u-p="{{',
        ]),
        ...(/sceneId:\s*"puzzle"/.test(output.text(`${page}.js`)) ? [] : [`${page}.js: no sceneId`]),
      ]
    },
  },
]

/** Taro turns px into rpx unless told not to: then every size of the captcha is wrong. */
function changedLengths(expected: Output, built: Output, under: string): string[] {
  const relative = (text: string) => text.match(/[\d.]+rpx/g)?.length ?? 0
  return expected.paths
    .filter(path => path.endsWith('.wxss') && built.has(`${under}/${path}`))
    .filter(path => relative(expected.text(path)) !== relative(built.text(`${under}/${path}`)))
    .map(path => `${under}/${path}: px became rpx`)
}

const LEVELS: readonly Level[] = ['es5', 'as-is']

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
