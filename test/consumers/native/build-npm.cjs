const { join } = require('node:path')
const ci = require('miniprogram-ci')

// What the menu entry 构建 npm of WeChat DevTools does, by the project's packNpmRelationList.
ci.packNpmManually({
  packageJsonPath: join(__dirname, 'package.json'),
  miniprogramNpmDistDir: join(__dirname, 'miniprogram'),
}).then(
  ({ miniProgramPackNum, warnList }) => {
    console.log(`${miniProgramPackNum} package`)
    if (warnList.length > 0) console.error(warnList)
    process.exit(warnList.length > 0 ? 1 : 0)
  },
  fault => {
    console.error(fault)
    process.exit(1)
  },
)
