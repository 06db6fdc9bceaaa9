import { identifier, safeCode, safeOutcome, secretsOf } from '../../../../plugin/core/observation/safe'
import { INITIAL_MODEL } from '../../../../plugin/core/state/model'
import { answerIn, configure, modelIn, play } from '../state/journey'

const ENCRYPTED = 'kX9dQ2mVt7Rb1ZpLw8Ys4NcUe6HgJfA0'
const texts = { en: { POPUP_TITLE: 'No-robots-please' } }
const model = modelIn('verifying', { encryptedSceneId: ENCRYPTED, texts })
const secrets = secretsOf([INITIAL_MODEL, model])
const answer = answerIn(model) ?? ''

test.each([
  'IllegalScene',
  'Forbidden.RAM',
  'a',
  'A1B2C3D4-0000-1111-2222-333344445555',
  'demo_1a2B3c4D5e',
  'F015',
  'x'.repeat(64),
])('%s is an identifier', value => expect(identifier(value, secrets)).toBe(value))

test.each([
  ['nothing', undefined],
  ['an empty one', ''],
  ['a sentence', 'Bad request. The scene is invalid.'],
  ['a track', '[[0,0,0],[60,2,900]]'],
  ['a picture', 'data:image/png;base64,iVBOR'],
  ['an address', 'https://a.test/b'],
  ['a long one', 'x'.repeat(65)],
  ['Chinese', '验证'],
  ['two lines', 'a\nb'],
  ['the encrypted scene', ENCRYPTED],
  ['8 characters of it', ENCRYPTED.slice(9, 17)],
  ['8 characters of it, behind others', `Illegal.${ENCRYPTED.slice(9, 17)}`],
  ['a piece of the answer', answer.slice(20, 60)],
  ['a text of the page', 'No-robots-please'],
])('%s is none', (_, value) => expect(identifier(value, secrets)).toBeUndefined())

test('faulty parameters have their secrets as well, whatever else they are', () => {
  const faulty = play(INITIAL_MODEL, [configure({ encryptedSceneId: ENCRYPTED, texts: 7n })]).model
  expect(identifier(ENCRYPTED, secretsOf([faulty]))).toBeUndefined()
  expect(secretsOf([play(INITIAL_MODEL, [configure({ encryptedSceneId: 7n })]).model])).toBe('[[false,null,false]]')
})

test.each([
  ['Throttling', 'Throttling'],
  ['InvalidParameter', 'InvalidParameter'],
  ['Some.OtherCode', 'Some.OtherCode'],
  ['a b', 'Unknown'],
  ['ready', 'Unknown'],
  ['close', 'Unknown'],
  ['answered', 'Unknown'],
])('code %s is told as %s', (code, told) => expect(safeCode(code, secrets)).toBe(told))

test.each([
  ['answered', 'answered'],
  ['interrupted', 'interrupted'],
  ['ready', 'Unknown'],
  ['RequestTimeout', 'RequestTimeout'],
])('of a request %s is told as %s', (outcome, told) => expect(safeOutcome(outcome, secrets)).toBe(told))
