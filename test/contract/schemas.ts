/**
 * JSON Schemas of WeChat's manifests, of the members that this project uses: a key that is not here is a mistake, or has to be looked up
 * and added. Pages are below https://developers.weixin.qq.com/miniprogram/dev/.
 */
const strings = { type: 'object', additionalProperties: { type: 'string' } }
const text = { type: 'string' }
const flag = { type: 'boolean' }
const color = { type: 'string', pattern: '^(#[0-9a-fA-F]{6}|@\\w+)$' }

const object = (properties: Record<string, object>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

const path = { type: 'string', pattern: '^[\\w-]+(/[\\w-]+)*$' }
const appId = { type: 'string', pattern: '^(wx[0-9a-f]{16}|touristappid)$' }

/** reference/configuration/page.html, and the part of app.json under `window`. */
const look = {
  navigationBarTitleText: text,
  navigationBarBackgroundColor: color,
  navigationBarTextStyle: { type: 'string', pattern: '^(black|white|@\\w+)$' },
  backgroundColor: color,
  backgroundTextStyle: { type: 'string', pattern: '^(dark|light|@\\w+)$' },
  enablePullDownRefresh: flag,
  disableScroll: flag,
}

export const SCHEMAS = {
  /** framework/plugin/development.html; the last two: framework/custom-component/glass-easel/migration.html */
  plugin: object(
    {
      publicComponents: { ...strings, minProperties: 1 },
      pages: strings,
      main: { type: 'string', pattern: '\\.js$' },
      componentFramework: { enum: ['exparser', 'glass-easel'] },
      glassEaselWebview: flag,
    },
    ['publicComponents', 'main'],
  ),
  /** reference/configuration/app.html */
  app: object(
    {
      pages: { type: 'array', minItems: 1, uniqueItems: true, items: path },
      window: object(look),
      tabBar: object(
        {
          color: color,
          selectedColor: color,
          backgroundColor: color,
          borderStyle: { type: 'string', pattern: '^(black|white|@\\w+)$' },
          list: {
            type: 'array',
            minItems: 2,
            maxItems: 5,
            items: object({ pagePath: path, text, iconPath: text, selectedIconPath: text }, ['pagePath', 'text']),
          },
        },
        ['color', 'selectedColor', 'backgroundColor', 'list'],
      ),
      plugins: {
        type: 'object',
        additionalProperties: object(
          { version: { type: 'string', pattern: '^(dev(-\\w+)?|latest|\\d{1,3}(\\.\\d{1,3}){2})$' }, provider: appId },
          ['version', 'provider'],
        ),
      },
      usingComponents: strings,
      darkmode: flag,
      themeLocation: text,
      sitemapLocation: text,
    },
    ['pages'],
  ),
  page: object({
    ...look,
    usingComponents: strings,
    renderer: { enum: ['webview', 'skyline'] },
    navigationStyle: { enum: ['default', 'custom'] },
  }),
  /** framework/custom-component/, generics.html, wxml-wxss.html */
  component: object(
    {
      component: { const: true },
      styleIsolation: { enum: ['isolated', 'apply-shared', 'shared'] },
      usingComponents: strings,
      componentGenerics: {
        type: 'object',
        additionalProperties: { anyOf: [{ const: true }, object({ default: text }, ['default'])] },
      },
    },
    ['component'],
  ),
  /** devtools/projectconfig.html */
  project: object(
    {
      description: text,
      compileType: { enum: ['miniprogram', 'plugin'] },
      miniprogramRoot: { type: 'string', pattern: '/$' },
      pluginRoot: { type: 'string', pattern: '/$' },
      appid: appId,
      projectname: text,
      libVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      setting: object({ urlCheck: flag, es6: flag, minified: flag }),
      packOptions: object({
        ignore: {
          type: 'array',
          items: object({ type: { enum: ['file', 'folder', 'suffix', 'prefix', 'regexp', 'glob'] }, value: text }, [
            'type',
            'value',
          ]),
        },
        include: { type: 'array' },
      }),
    },
    ['compileType', 'appid', 'projectname'],
  ),
  /** framework/sitemap.html */
  sitemap: object({ desc: text, rules: { type: 'array', items: { type: 'object', required: ['action', 'page'] } } }, [
    'rules',
  ]),
  /** framework/ability/darkmode.html */
  theme: object({ light: strings, dark: strings }, ['light', 'dark']),
} as const
