const { generateKeyPairSync } = require('node:crypto')
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const ci = require('miniprogram-ci')
const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config.js')

// WeChat's compiler asks its server about the AppID before it begins. This project has none: the compiler's defaults stand in.
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKeyPath = join(__dirname, 'unused.key')
writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))

async function compile() {
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgramPlugin',
    projectPath: __dirname,
    privateKeyPath,
    ignores: ['node_modules/**/*'],
  })
  project.attr = async () => ({ ...DefaultProjectAttr })
  project._attr = await project.attr()
  const setting = { es6: true, es7: true, minify: false }
  const options = { project, version: '1.0.0', setting, onProgressUpdate() {} }
  const files = await ci.getCompiledResult(options, join(__dirname, 'compiled.zip'))
  for (const [path, content] of Object.entries(files)) {
    const target = join(__dirname, 'compiled', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

compile().then(
  () => process.exit(0),
  fault => {
    console.error(fault)
    process.exit(1)
  },
)
