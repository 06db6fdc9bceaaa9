import { readFault, readVerifyCode } from '../../../doctor/webview/page/clientFault'

const thrower = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no')
    },
    getOwnPropertyDescriptor: () => {
      throw new Error('no')
    },
  },
)

describe('onError: no shape is documented, so all are taken', () => {
  test.each([
    [{ code: 'IllegalScene', msg: 'bad' }, 'IllegalScene', 'bad'],
    [{ Code: 'Throttling', Message: 'slow' }, 'Throttling', 'slow'],
    [{ errorCode: 'X.Y', errorMsg: 'm' }, 'X.Y', 'm'],
    [{ code: 500, message: 'server' }, 'ClientLoadFailed', 'server'],
    [{ code: '<b>' }, 'ClientLoadFailed', '{code: "<b>"}'],
    [Object.assign(new Error('gone'), { code: 'Offline' }), 'Offline', 'Error: gone'],
    ['network error', 'ClientLoadFailed', 'network error'],
    [undefined, 'ClientLoadFailed', 'undefined'],
    [null, 'ClientLoadFailed', 'null'],
    [404, 'ClientLoadFailed', '404'],
    [[1, 2], 'ClientLoadFailed', '[1, 2]'],
  ])('%p', (fault, code, errMsg) => expect(readFault(fault)).toEqual({ code, errMsg }))

  test('what throws at every look', () => {
    expect(readFault(thrower)).toEqual({ code: 'ClientLoadFailed', errMsg: 'unreadable value' })
    expect(readVerifyCode(thrower)).toBe('')
  })

  test('long and steering words are bounded and legible', () => {
    const { errMsg } = readFault({ msg: `\u001b[2J${'x'.repeat(1e6)}` })
    expect(errMsg).toHaveLength(256)
    expect(errMsg).toMatch(/^␛\[2Jx+…$/)
    expect(readFault('y'.repeat(1e6)).errMsg).toHaveLength(256)
  })
})

describe('fail: a VerifyCode wherever one stands', () => {
  test.each([
    ['F015', 'F015'],
    [{ VerifyCode: 'F001' }, 'F001'],
    [{ verifyCode: 'F002' }, 'F002'],
    [{ code: 'F003' }, 'F003'],
    [{ Result: { VerifyResult: false, VerifyCode: 'F008' } }, 'F008'],
    [{ result: { verifyCode: 'F009' } }, 'F009'],
    [{ code: 500 }, ''],
    ['fail', ''],
    [undefined, ''],
  ])('%p', (result, code) => expect(readVerifyCode(result)).toBe(code))
})
