const { generateKeyPairSync } = require('node:crypto')
const { mkdirSync, rmSync, writeFileSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')
const ci = require('miniprogram-ci')
const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config.js')

/**
 * `node compile.cjs <project> miniProgram|miniProgramPlugin es5|as-is <target>`: what WeChat's compiler makes of a project, with scripts
 * lowered to ES5 or as they are.
 */
const [project = '', type = '', level = '', target = ''] = process.argv.slice(2)
const lowered = level === 'es5'

/** WeChat's compiler asks its server about the AppID before it begins. This project has none: the compiler's defaults stand in. */
async function compile(privateKeyPath) {
  const options = { appid: 'wx0000000000000000', type, projectPath: resolve(project), privateKeyPath }
  const opened = new ci.Project({ ...options, ignores: ['node_modules/**/*'] })
  opened.attr = async () => ({ ...DefaultProjectAttr })
  opened._attr = await opened.attr()
  const setting = { es6: lowered, es7: lowered, minify: false }
  const archive = resolve(`${target}.zip`)
  const files = await ci.getCompiledResult(
    { project: opened, version: '1.0.0', setting, onProgressUpdate() {} },
    archive,
  )
  for (const [path, content] of Object.entries(files)) {
    const file = join(resolve(target), path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

const key = resolve('unused.key')
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
writeFileSync(key, privateKey.export({ type: 'pkcs1', format: 'pem' }))
mkdirSync(dirname(resolve(target)), { recursive: true })
compile(key).then(
  () => {
    rmSync(key)
    process.exit(0)
  },
  fault => {
    console.error(fault)
    process.exit(1)
  },
)
