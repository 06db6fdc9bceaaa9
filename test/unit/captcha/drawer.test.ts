import { Drawer } from '../../../plugin/captcha/drawer'
import { INITIAL_MODEL } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { createDescriber } from '../../../plugin/view/describer'
import { configure, initialized, modelIn, play, refresh, show, validated } from '../core/state/journey'

const drawer = () => new Drawer(createDescriber(locales))
const hidden = play(INITIAL_MODEL, [configure(), validated(), initialized()]).model

test('nothing is drawn before there are properties', () => expect(drawer().patchFor(INITIAL_MODEL)).toBeNull())

test('a patch has what changed since the last one; the same model again has none', () => {
  const own = drawer()
  expect(Object.keys(own.patchFor(hidden) ?? {}).sort()).toEqual(['embedded', 'labels', 'open', 'opened', 'panel'])
  expect(own.patchFor(hidden)).toBeNull()
  expect(own.patchFor(play(hidden, [show]).model)).toEqual({ open: true, opened: true })
  expect(own.patchFor(hidden)).toEqual({ open: false })
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
