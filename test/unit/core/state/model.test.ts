import { INITIAL_MODEL, isDrawnEmbedded, isShown } from '../../../../plugin/core/state/model'
import { configure, modelIn, play } from './journey'

const faulty = (mode: unknown) => play(INITIAL_MODEL, [configure({ mode })]).model

test.each([
  ['without properties', INITIAL_MODEL, false],
  ['with a valid mode', modelIn('ready', { mode: 'embed' }), true],
  ['with the default', modelIn('ready'), false],
  ['before the properties are valid', faulty('embed'), true],
  ['with a mode that is wrong', faulty('embedded'), false],
])('%s it is drawn embedded: %p', (_, model, embedded) => expect(isDrawnEmbedded(model)).toBe(embedded))

test.each([
  ['a closed popup', modelIn('idle'), false],
  ['an open popup', modelIn('ready'), true],
  ['an embedded captcha', modelIn('idle', { mode: 'embed' }), true],
])('%s is shown: %p', (_, model, shown) => expect(isShown(model)).toBe(shown))
