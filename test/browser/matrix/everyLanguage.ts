import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from '../harness'
import { DARK_LANGUAGES, LANGUAGES } from './languages'
import { misfits } from './misfits'
import { writeSheet } from './sheet'
import { asStageOfTests, Wardrobe } from './wardrobe'

const light = LANGUAGES.map(language => ({ language, theme: 'light' }))
const dark = DARK_LANGUAGES.map(language => ({ language, theme: 'dark' }))

/** The popup with a puzzle in every language, each a picture, and all on one sheet. Gives how much does not fit. */
export async function drawEveryLanguage(stage: Stage, folder: string): Promise<number> {
  const pictures: string[] = []
  let bad = 0
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
  console.log(
    await writeSheet(
      join(folder, 'sheet.png'),
      pictures.map(path => readFileSync(path)),
    ),
  )
  return bad
}
