import { encodeMessage, MAX_VERIFY_PARAM, type Message, readMessages } from '../../../../plugin/core/webview/message'
import { NONCE } from './openings'

const told = (...messages: object[]) => messages.map(message => ({ v: 1, nonce: NONCE, ...message }))
const read = (list: unknown) => readMessages(list, NONCE)

const MESSAGES: readonly Message[] = [
  { type: 'opened' },
  { type: 'ready' },
  { type: 'success', captchaVerifyParam: 'eyJ9' },
  { type: 'fail', verifyCode: 'F015' },
  { type: 'fail', verifyCode: '' },
  { type: 'error', code: 'ClientLoadFailed', errMsg: 'no script' },
  {
    type: 'error',
    code: 'InvalidParameter',
    issues: [{ field: 'mode', rule: 'value', expected: "'popup' | 'embed'", received: '"a"' }],
  },
  { type: 'close' },
  { type: 'expire' },
]

test.each(MESSAGES)('$type is read as it was written', message => {
  expect(read([encodeMessage(NONCE, message)]).last).toEqual(message)
})

test('the last message counts', () => {
  expect(read(told({ type: 'opened' }, { type: 'ready' }, { type: 'expire' }))).toEqual({
    refusals: [],
    last: { type: 'expire' },
  })
})

test('every refusal is told, whatever comes after it', () => {
  const list = told({ type: 'fail', verifyCode: 'F001' }, { type: 'fail' }, { type: 'close' })
  expect(read(list)).toEqual({ refusals: ['F001', ''], last: { type: 'close' } })
})

test('nothing that follows a success takes it back; of two the later counts', () => {
  const success = (captchaVerifyParam: string) => ({ type: 'success', captchaVerifyParam })
  const list = told({ type: 'fail' }, success('a'), success('b'), { type: 'expire' }, { type: 'close' })
  expect(read(list)).toEqual({ refusals: [''], last: success('b') })
})

const success = { v: 1, nonce: NONCE, type: 'success', captchaVerifyParam: 'eyJ9' }
const cyclic: Record<string, unknown> = { ...success, nonce: 'other' }
cyclic.self = cyclic

test.each<[string, unknown]>([
  ['no list', success],
  ['null', null],
  ['a text', JSON.stringify([success])],
  ['an object like a list', { 0: success, length: 1 }],
  ['a list in a list', [[success]]],
  ['data in data', [{ data: success }]],
  ['a JSON text', [JSON.stringify(success)]],
  ['another nonce', [{ ...success, nonce: `${NONCE}0` }]],
  ['the nonce in other letters', [{ ...success, nonce: NONCE.toUpperCase() }]],
  ['the nonce in a list', [{ ...success, nonce: [NONCE] }]],
  ['no nonce', [{ ...success, nonce: undefined }]],
  ['another version', [{ ...success, v: 2 }]],
  ['a version as text', [{ ...success, v: '1' }]],
  ['another type', [{ ...success, type: 'pass' }]],
  ['a type that is an object', [{ ...success, type: { toString: () => 'success' } }]],
  ['an empty answer', [{ ...success, captchaVerifyParam: '' }]],
  ['an answer that is no text', [{ ...success, captchaVerifyParam: { a: 1 } }]],
  ['an answer without end', [{ ...success, captchaVerifyParam: 'a'.repeat(MAX_VERIFY_PARAM + 1) }]],
  ['a cycle', [cyclic]],
  [
    'a getter that throws',
    [
      Object.defineProperty({ ...success, type: 0 }, 'nonce', {
        get() {
          throw new Error('a')
        },
      }),
    ],
  ],
  [
    'a list that throws',
    new Proxy([success], {
      get() {
        throw new Error('a')
      },
    }),
  ],
])('%s is no message', (_, list) => {
  expect(read(list)).toEqual({ refusals: [], last: null })
})

test('what is wrong hides nothing that is right', () => {
  expect(read([...told({ type: 'ready' }), null, { ...success, captchaVerifyParam: 1 }, [[]]]).last).toEqual({
    type: 'ready',
  })
})

test('an error is bounded, and says something even where the page did not', () => {
  const issue = { field: 'a'.repeat(999), rule: 'value', expected: 'b'.repeat(999), received: '\u0000' }
  const list = told({
    type: 'error',
    code: 'c'.repeat(999),
    errMsg: 'd'.repeat(9999),
    issues: [...Array(99).fill(issue), null, { rule: 'value' }, { field: 'a', rule: 'odd' }],
  })
  const { last } = read(list)
  expect(JSON.stringify(last).length).toBeLessThan(8000)
  expect(last).toMatchObject({ type: 'error', code: expect.stringMatching(/^c{63}…$/) })
  expect(last?.type === 'error' && last.issues).toHaveLength(32)
  expect(read(told({ type: 'error', code: 7, errMsg: {}, issues: 'none' })).last).toEqual({
    type: 'error',
    code: 'Unknown',
  })
})

test('of a page that tells without end the newest messages count', () => {
  const list = [success, ...told(...Array(1000).fill({ type: 'fail', verifyCode: 'F001' }))]
  const { refusals, last } = read(list)
  expect(last).toEqual({ type: 'fail', verifyCode: 'F001' })
  expect(refusals).toHaveLength(32)
})
