import { textsOf } from '../../plugin/locales/tables'
import type { TextKey } from '../../plugin/locales/types'
import { useStage } from './harness'
import { LANGUAGES } from './matrix/languages'
import { misfits } from './matrix/misfits'
import { Wardrobe } from './matrix/wardrobe'

const stage = useStage()

/** What the track says in the course of a challenge, the plain slider's included. */
const said: readonly TextKey[] = [
  'SLIDE_TIP',
  'PUZZLE_TIP',
  'INPAINTING_TIP',
  'VERIFYING',
  'SUCCESS',
  'SLIDE_FAIL',
  'CAPTCHA_FAIL',
  'OVERTIME_TIP',
  'OVERTIME_TIP_BOX',
  'FAIL_RISK',
  'FAIL_FREQUENT',
]
/** Text as designed and twice as large, on a usual phone and on the narrowest. */
const looks = [
  { widthPx: 375, fontSize: '15px' },
  { widthPx: 280, fontSize: '15px' },
  { widthPx: 280, fontSize: '30px' },
] as const

/** In each look: first as it is, then with each of `texts` on the track. */
async function inspect(wardrobe: Wardrobe, texts: readonly string[] = []): Promise<readonly string[]> {
  const { captcha, app } = wardrobe
  const found: string[] = []
  for (const { widthPx, fontSize } of looks) {
    await app.page.setViewportSize({ width: widthPx, height: 667 })
    await wardrobe.write(fontSize)
    const lines = await misfits(captcha.part('panel'), texts)
    found.push(...lines.map(line => `${widthPx} px, ${fontSize}: ${line}`))
  }
  return found
}

test.each(LANGUAGES)('%s: every text fits', async language => {
  const wardrobe = await Wardrobe.open(stage, { sceneId: 'puzzle', language })
  const { captcha } = wardrobe
  const texts = textsOf(language)
  await captcha.call('show')
  await captcha.challenge()
  await wardrobe.toggleSteps()
  const spoken = said.map(key => texts[key])
  expect(await inspect(wardrobe, spoken)).toEqual([])

  await wardrobe.wear({ sceneId: 'fault-html' }, 'error')
  await captcha.part('error__fold').click()
  await captcha.part('error__details').waitFor()
  expect(await inspect(wardrobe)).toEqual([])
})
