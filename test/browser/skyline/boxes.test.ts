import { type Captcha, openAlone } from '../driver'
import { useStage } from '../harness'
import { type Box, boxesOf, differences } from '../matrix/boxes'
import { KINDS, MODES, RENDERERS, type RendererName, SKYLINES } from './renderers'

const stage = useStage()
beforeEach(() => stage.service.reset())

const toleratedPx = 2

type Look = readonly [sceneId: string, mode: string, language: string, width: number]

async function draw(
  renderer: RendererName,
  [sceneId, mode, language, width]: Look,
  reach: (captcha: Captcha) => Promise<unknown>,
): Promise<ReadonlyMap<string, Box>> {
  const screen = { width, height: 800, frame: 'none', touch: true } as const
  const { captcha } = await openAlone(stage, { sceneId, mode, language }, { ...screen, ...RENDERERS[renderer] })
  await captcha.until(sceneId.startsWith('fault') || (sceneId === 'traceless' && mode === 'embed') ? 'error' : 'ready')
  if (mode === 'popup') await captcha.call('show')
  await reach(captcha)
  await captcha.atRest()
  return boxesOf(captcha)
}

/** The boxes of each Skyline beside those of a web view. */
async function expectAlike(look: Look, reach: (captcha: Captcha) => Promise<unknown>): Promise<void> {
  const wanted = await draw('web view', look, reach)
  expect(wanted.size).toBeGreaterThan(3)
  for (const renderer of SKYLINES)
    expect([renderer, ...differences(wanted, await draw(renderer, look, reach), toleratedPx)]).toEqual([renderer])
}

const kinds = KINDS.filter(kind => kind !== 'traceless')
const challenge = (captcha: Captcha) => captcha.challenge()

describe.each(MODES)('%s: parts are where a web view has them', mode => {
  test.each(kinds)('%s', kind => expectAlike([kind, mode, 'cn', 375], challenge))
  test.each([
    [280, 'de'],
    [768, 'ar'],
  ])('%i px, %s', (width, language) => expectAlike(['puzzle', mode, language, width], challenge))

  test('step buttons', () =>
    expectAlike(['puzzle', mode, 'ar', 375], async captcha => {
      await challenge(captcha)
      await captcha.part('icon--steps').tap()
      await captcha.part('drag__moves').waitFor()
    }))

  test('an error, unfolded', () =>
    expectAlike(['fault-html', mode, 'de', 375], async captcha => {
      await captcha.part('error__fold').tap()
      await captcha.part('error__details').waitFor()
    }))
})

test('differences are seen', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 }
  const a = new Map([
    ['a#1', box],
    ['b#1', box],
    ['c#1', box],
  ])
  const b = new Map([
    ['a#1', { ...box, x: 2 }],
    ['b#1', { ...box, width: 12.5 }],
    ['d#1', box],
  ])
  expect(differences(a, b, toleratedPx)).toEqual([
    'b#1: width 10 / 12.5',
    'c#1: only in the first',
    'd#1: only in the second',
  ])
})
