import { Drawer } from '../../../plugin/captcha/drawer'
import { INITIAL_MODEL } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { createDescriber } from '../../../plugin/view/describer'
import {
  answered,
  configure,
  initialized,
  judged,
  modelIn,
  play,
  refresh,
  show,
  type Turn,
  validated,
} from '../core/state/journey'

const drawer = () => new Drawer(createDescriber(locales))
const hidden = play(INITIAL_MODEL, [configure(), validated(), initialized()]).model

test('nothing is drawn before there are properties', () => expect(drawer().patchFor(INITIAL_MODEL)).toBeNull())

test('a patch has what changed since the last one; the same model again has none', () => {
  const own = drawer()
  const all = ['embedded', 'image', 'labels', 'mounted', 'open', 'panel', 'piece']
  expect(Object.keys(own.patchFor(hidden) ?? {}).sort()).toEqual(all)
  expect(own.patchFor(hidden)).toBeNull()
  expect(own.patchFor(play(hidden, [show]).model)).toEqual({ open: true, mounted: true })
  expect(own.patchFor(hidden)).toEqual({ open: false })
})

test('a popup mounted ahead is opened by one word', () => {
  const own = drawer()
  own.patchFor(hidden)
  own.ahead = true
  expect(own.patchFor(hidden)).toEqual({ mounted: true })
  expect(own.patchFor(play(hidden, [show]).model)).toEqual({ open: true })
})

test('the skeleton of the next challenge has the shape of the last', () => {
  const own = drawer()
  const { model } = play(modelIn('requesting'), [initialized({ captchaType: 'SLIDING' })])
  own.patchFor(model)
  expect(own.patchFor(play(model, [refresh]).model)).toMatchObject({ panel: { type: 'SLIDING', phase: 'loading' } })
  expect(drawer().patchFor(play(model, [refresh]).model)).toMatchObject({ panel: { type: '' } })
})

test('the theme of the system counts where the page gave none', () => {
  const own = drawer()
  own.systemTheme = 'dark'
  expect(own.patchFor(hidden)).toMatchObject({ panel: { theme: 'dark' } })
  expect(own.patchFor(modelIn('ready', { theme: 'light' }))).toMatchObject({ panel: { theme: 'light' } })
})

describe('the pictures', () => {
  const local = { image: 'http://127.0.0.1/a.png', puzzleImage: 'http://127.0.0.1/b.png' }
  const data = { image: 'data:image/png;base64,QQ==', puzzleImage: 'data:image/png;base64,Qg==' }
  const fetched: Turn = ({ run }) => ({ type: 'fetched', run, ...data })

  test('over https: are drawn with the challenge', () => {
    expect(drawer().patchFor(hidden)).toMatchObject({
      image: 'https://pictures.test/a.png',
      piece: 'https://pictures.test/b.png',
    })
  })

  test('over http: are drawn once, when they were fetched, and alone', () => {
    const own = drawer()
    const { model } = play(modelIn('requesting'), [initialized(local)])
    expect(own.patchFor(model)).toMatchObject({ image: '', piece: '' })
    const shown = play(model, [fetched]).model
    expect(own.patchFor(shown)).toEqual({ image: data.image, piece: data.puzzleImage })
    const grabbed = play(shown, [{ type: 'grabbed' }]).model
    const verifying = play(grabbed, [answered]).model
    for (const later of [grabbed, verifying, play(verifying, [judged(true)]).model])
      expect(Object.keys(own.patchFor(later) ?? {})).not.toContain('image')
    expect(own.patchFor(play(shown, [refresh]).model)).toMatchObject({ image: '', piece: '' })
  })
})
