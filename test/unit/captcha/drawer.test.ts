import { Drawer } from '../../../plugin/captcha/drawer'
import { INITIAL_MODEL } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { createDescriber } from '../../../plugin/view/describer'
import {
  answered,
  configure,
  failed,
  initialized,
  judged,
  modelIn,
  offline,
  play,
  refresh,
  show,
  type Turn,
  validated,
} from '../core/state/journey'

const drawer = (hasPortal = true) => new Drawer(createDescriber(locales), () => hasPortal)
const hidden = play(INITIAL_MODEL, [configure(), validated(), initialized()]).model
const shown = play(hidden, [show]).model

test('nothing is drawn before there are properties', () => expect(drawer().patchFor(INITIAL_MODEL)).toBeNull())

test('a patch has what changed since the last one; the same model again has none', () => {
  const own = drawer()
  const all = ['image', 'labels', 'open', 'panel', 'piece', 'place']
  expect(Object.keys(own.patchFor(shown) ?? {}).sort()).toEqual(all)
  expect(own.patchFor(shown)).toBeNull()
  expect(own.patchFor(hidden)).toEqual({ open: false })
  expect(own.patchFor(shown)).toEqual({ open: true })
})

describe('a popup that was never open', () => {
  test.each([
    ['validating', [configure()]],
    ['requesting', [configure(), validated()]],
    ['ready', [configure(), validated(), initialized()]],
  ])('is not drawn: %s', (state, turns) => {
    const own = drawer()
    const { model } = play(INITIAL_MODEL, turns)
    expect(model.state).toBe(state)
    expect(own.isNeeded(model)).toBe(false)
    expect(own.patchFor(model)).toBeNull()
  })

  test('tells its error all the same, and what comes after that', () => {
    const own = drawer()
    const { model } = play(INITIAL_MODEL, [configure(), validated(), failed(offline)])
    expect(model).toMatchObject({ state: 'error', visible: false })
    const patch = own.patchFor(model)
    expect(patch).toMatchObject({ panel: { phase: 'error' } })
    expect(Object.keys(patch ?? {}).sort()).toEqual(['labels', 'panel'])
    expect(own.patchFor(hidden)).toMatchObject({ panel: { phase: 'challenge' } })
  })

  test('is opened by one word where it was mounted ahead', () => {
    const own = drawer()
    own.ahead = true
    expect(own.patchFor(hidden)).toMatchObject({ place: 'portal' })
    expect(own.patchFor(shown)).toEqual({ open: true })
  })
})

test.each([
  [true, 'portal'],
  [false, 'plain'],
])('with root-portals or without, %s, its popup stands: %s', (hasPortal, place) => {
  expect(drawer(hasPortal).patchFor(shown)).toMatchObject({ place })
})

test('the skeleton of the next challenge has the shape of the last', () => {
  const own = drawer()
  const { model } = play(modelIn('requesting'), [initialized({ captchaType: 'SLIDING' }), show])
  own.patchFor(model)
  expect(own.patchFor(play(model, [refresh]).model)).toMatchObject({ panel: { type: 'SLIDING', phase: 'loading' } })
  expect(drawer().patchFor(play(model, [refresh]).model)).toMatchObject({ panel: { type: '' } })
})

test('the theme of the system counts where the page gave none', () => {
  const own = drawer()
  own.systemTheme = 'dark'
  expect(own.patchFor(shown)).toMatchObject({ panel: { theme: 'dark' } })
  expect(own.patchFor(play(modelIn('ready', { theme: 'light' }), [show]).model)).toMatchObject({
    panel: { theme: 'light' },
  })
})

describe('the pictures', () => {
  const local = { image: 'http://127.0.0.1/a.png', puzzleImage: 'http://127.0.0.1/b.png' }
  const data = { image: 'data:image/png;base64,QQ==', puzzleImage: 'data:image/png;base64,Qg==' }
  const fetched: Turn = ({ run }) => ({ type: 'fetched', run, ...data })

  test('over https: are drawn with the challenge', () => {
    expect(drawer().patchFor(shown)).toMatchObject({
      image: 'https://pictures.test/a.png',
      piece: 'https://pictures.test/b.png',
    })
  })

  test('over http: are drawn once, when they were fetched, and alone', () => {
    const own = drawer()
    const { model } = play(modelIn('requesting'), [initialized(local), show])
    expect(Object.keys(own.patchFor(model) ?? {})).not.toContain('image')
    const shown = play(model, [fetched]).model
    expect(own.patchFor(shown)).toEqual({ image: data.image, piece: data.puzzleImage })
    const grabbed = play(shown, [{ type: 'grabbed' }]).model
    const verifying = play(grabbed, [answered]).model
    for (const later of [grabbed, verifying, play(verifying, [judged(true)]).model])
      expect(Object.keys(own.patchFor(later) ?? {})).not.toContain('image')
    expect(own.patchFor(play(shown, [refresh]).model)).toMatchObject({ image: '', piece: '' })
  })
})
