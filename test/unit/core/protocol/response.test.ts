import { CAPTCHA_TYPES } from '../../../../plugin/core/protocol/challenges'
import { decodeInit, decodeVerify, readRequestId, readService } from '../../../../plugin/core/protocol/response'
import { failureBody, initBody, verifyBody } from '../../fakes/service'

const BASE = 'https://img.example/'
const faultsOf = (result: ReturnType<typeof decodeInit> | ReturnType<typeof decodeVerify>) =>
  result.ok ? [] : result.issues.map(({ field, rule }) => `${field} ${rule}`)

describe('initialization', () => {
  test('the documented answer', () => {
    expect(decodeInit(initBody(), BASE)).toEqual({
      ok: true,
      value: {
        captchaType: 'INPAINTING',
        certifyId: 'demo_1a2B3c4D5e',
        requestId: 'A1B2C3D4-0000-1111-2222-333344445555',
        image: 'https://img.example/qst/online/2/inpainted.png',
        puzzleImage: 'https://img.example/qst/online/2/piece.png',
      },
    })
  })

  test.each(CAPTCHA_TYPES.filter(type => type !== 'PUZZLE' && type !== 'INPAINTING'))('%s has no pictures', type => {
    const body = initBody({ CaptchaType: type, RequestId: undefined, Image: '../x', PuzzleImage: 7 })
    expect(decodeInit(body, BASE)).toEqual({
      ok: true,
      value: { captchaType: type, certifyId: 'demo_1a2B3c4D5e', image: '', puzzleImage: '' },
    })
  })

  test.each<[Record<string, unknown>, string[]]>([
    [{ CaptchaType: 'SPATIAL' }, ['CaptchaType value']],
    [{ CaptchaType: 'puzzle' }, ['CaptchaType value']],
    [{ CaptchaType: undefined }, ['CaptchaType value']],
    [{ CaptchaType: '__proto__' }, ['CaptchaType value']],
    [{ CertifyId: undefined }, ['CertifyId missing']],
    [{ CertifyId: '' }, ['CertifyId missing']],
    [{ CertifyId: 7 }, ['CertifyId type']],
    [{ CertifyId: 'x'.repeat(257) }, ['CertifyId format']],
    [{ CertifyId: 'x'.repeat(256) }, []],
    [{ Success: false }, ['Success value']],
    [{ Success: 'true' }, ['Success value']],
    [{ Success: undefined, Code: undefined }, ['Success value', 'Code value']],
    [{ CaptchaType: 'PUZZLE', Image: undefined, PuzzleImage: '' }, ['Image missing', 'PuzzleImage missing']],
    [{ CaptchaType: 'PUZZLE', Image: '../x.png', PuzzleImage: {} }, ['Image format', 'PuzzleImage type']],
    [{ Image: 'https://evil.example/x.png' }, ['Image format']],
  ])('%j', (over, faults) => expect(faultsOf(decodeInit(initBody(over), BASE))).toEqual(faults))

  test('an unknown type is named', () => {
    expect(decodeInit(initBody({ CaptchaType: 'SPATIAL' }), BASE)).toMatchObject({
      issues: [{ field: 'CaptchaType', received: '"SPATIAL"' }],
    })
  })

  test('a request id is for people: it is cut, not refused', () => {
    expect(decodeInit(initBody({ RequestId: 'r'.repeat(1000) }), BASE)).toMatchObject({
      ok: true,
      value: { requestId: `${'r'.repeat(127)}…` },
    })
  })
})

describe('verification', () => {
  test.each<[unknown, object]>([
    [
      { VerifyResult: true, VerifyCode: 'T001' },
      { pass: true, verifyCode: 'T001', requestId: 'R-1' },
    ],
    [
      { VerifyResult: false, VerifyCode: 'F015', CertifyId: 'x' },
      { pass: false, verifyCode: 'F015', requestId: 'R-1' },
    ],
    [{ VerifyResult: false }, { pass: false, verifyCode: '', requestId: 'R-1' }],
    [{ VerifyResult: true }, { pass: true, verifyCode: '', requestId: 'R-1' }],
    // A code of another shape is none; the verdict counts.
    [
      { VerifyResult: true, VerifyCode: 1 },
      { pass: true, verifyCode: '', requestId: 'R-1' },
    ],
    [
      { VerifyResult: false, VerifyCode: 'T'.repeat(65) },
      { pass: false, verifyCode: '', requestId: 'R-1' },
    ],
  ])('%j', (result, value) => expect(decodeVerify(verifyBody(result))).toEqual({ ok: true, value }))

  test.each<[unknown, string[]]>([
    [null, ['Result.VerifyResult type']],
    [[], ['Result.VerifyResult type']],
    [{ VerifyCode: 'T001' }, ['Result.VerifyResult type']],
    [{ VerifyResult: 'true', VerifyCode: 'T001' }, ['Result.VerifyResult type']],
    [{ VerifyResult: 1, VerifyCode: 'T001' }, ['Result.VerifyResult type']],
  ])('%j', (result, faults) => expect(faultsOf(decodeVerify(verifyBody(result)))).toEqual(faults))
})

describe('what a body says of itself', () => {
  test.each<[unknown, object | null]>([
    [
      failureBody('IllegalScene', 'The scene is invalid.'),
      { code: 'IllegalScene', message: 'The scene is invalid.', limitFlow: false, statusCode: 400 },
    ],
    [{ Code: '  Padded \n' }, { code: 'Padded', statusCode: 400 }],
    [{ Code: 'x'.repeat(1e6) }, { code: `${'x'.repeat(127)}…`, statusCode: 400 }],
    [
      { LimitFlow: true, Message: 'm'.repeat(600) },
      { limitFlow: true, message: `${'m'.repeat(511)}…`, statusCode: 400 },
    ],
    [{ Message: 'no code' }, null],
    [{ Code: '' }, null],
    [{ Code: 403 }, null],
    [{ LimitFlow: 'true' }, null],
    ['<html>', null],
    [null, null],
    [[{ Code: 'x' }], null],
  ])('%.60j', (body, answer) => expect(readService(body, 400)).toEqual(answer))
})

test('a body that throws when it is read is a fault, and has neither a code nor an id', () => {
  const body = new Proxy({}, { get: trap })
  expect(faultsOf(decodeInit(body, BASE))).toEqual(['body type'])
  expect(faultsOf(decodeVerify(verifyBody(body)))).toEqual(['body type'])
  expect([readService(body, 400), readRequestId(body)]).toEqual([null, undefined])
})

function trap(): never {
  throw new Error('trap')
}
