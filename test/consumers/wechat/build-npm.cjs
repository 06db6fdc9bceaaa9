const { join } = require('node:path')
const ci = require('miniprogram-ci')
const { setting } = require('./project.config.json')

// What the menu entry 构建 npm of WeChat DevTools does, by the project's packNpmRelationList.
async function build() {
  for (const { packageJsonPath, miniprogramNpmDistDir } of setting.packNpmRelationList) {
    const { miniProgramPackNum, warnList } = await ci.packNpmManually({
      packageJsonPath: join(__dirname, packageJsonPath),
      miniprogramNpmDistDir: join(__dirname, miniprogramNpmDistDir),
    })
    console.log(`${miniProgramPackNum} package in ${miniprogramNpmDistDir}`)
    if (warnList.length > 0) throw new Error(JSON.stringify(warnList))
  }
}

build().then(
  () => process.exit(0),
  fault => {
    console.error(fault)
    process.exit(1)
  },
)
