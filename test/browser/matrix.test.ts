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
    const lines = [...(await misfits(captcha.part('panel')))]
    for (const text of texts) {
      await captcha.part('drag__tip').evaluate((tip, shown) => tip.replaceChildren(shown), text)
      lines.push(...(await misfits(captcha.part('drag__track'))))
    }
    found.push(...lines.map(line => `${widthPx} px, ${fontSize}: ${line}`))
  }
  return found
}

// One page for all: a fresh one for each language would take a minute more.
test('every text fits, in every language', async () => {
  const wardrobe = await Wardrobe.open(stage, { sceneId: 'puzzle' })
  const { captcha } = wardrobe
  const found: Record<string, readonly string[]> = {}
  for (const language of LANGUAGES) {
    const texts = textsOf(language)
    await wardrobe.wear({ language, sceneId: 'puzzle' })
    if ((await captcha.part('drag__moves').count()) === 0) await wardrobe.toggleSteps()
    const challenge = await inspect(
      wardrobe,
      said.map(key => texts[key]),
    )
    await wardrobe.wear({ sceneId: 'fault-html' }, 'error')
    await captcha.part('error__fold').click()
    await captcha.part('error__details').waitFor()
    const error = await inspect(wardrobe)
    if (challenge.length + error.length > 0) found[language] = [...challenge, ...error]
  }
  expect(found).toEqual({})
}, 180_000)
