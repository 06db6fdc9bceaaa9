import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Stage } from './harness'
import { DARK_LANGUAGES, LANGUAGES } from './matrix/languages'
import { misfits } from './matrix/misfits'
import { writeSheet } from './matrix/sheet'
import { asStageOfTests, Wardrobe } from './matrix/wardrobe'

const folder = resolve('test/artifacts/matrix')

const light = LANGUAGES.map(language => ({ language, theme: 'light' }))
const dark = DARK_LANGUAGES.map(language => ({ language, theme: 'dark' }))

/** `npm run matrix`: the popup with a puzzle in every language, each a picture, and all on one sheet. */
async function main(): Promise<void> {
  const stage = await Stage.create({ seed: 7 })
  const pictures: string[] = []
  let bad = 0
  try {
    for (const { language, theme } of [...light, ...dark]) {
      const wardrobe = await Wardrobe.open(asStageOfTests(stage), { sceneId: 'puzzle', language, theme })
      await wardrobe.captcha.call('show')
      await wardrobe.captcha.challenge()
      await wardrobe.toggleSteps()
      const name = `${language}-${theme}`
      const found = await misfits(wardrobe.captcha.part('panel'))
      bad += found.length
      console.log([name, ...found].join('\n  '))
      pictures.push(await wardrobe.app.screenshot(name, join(folder, `${name}.png`)))
      await stage.endTest()
    }
  } finally {
    await stage.close()
  }
  console.log(
    await writeSheet(
      join(folder, 'sheet.png'),
      pictures.map(path => readFileSync(path)),
    ),
  )
  if (bad > 0) process.exitCode = 1
}

void main()
