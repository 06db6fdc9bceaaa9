/** Answers in the documented shapes (page "Client initialization errors"). */
export const initBody = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  RequestId: 'A1B2C3D4-0000-1111-2222-333344445555',
  Success: true,
  Code: 'Success',
  Message: 'success',
  LimitFlow: false,
  CertifyId: 'demo_1a2B3c4D5e',
  CaptchaType: 'INPAINTING',
  Image: 'qst/online/2/inpainted.png',
  PuzzleImage: 'qst/online/2/piece.png',
  StaticPath: '',
  DeviceConfig: 'AAAA',
  ...over,
})

export const verifyBody = (result: unknown = { VerifyResult: true, VerifyCode: 'T001' }): Record<string, unknown> => ({
  RequestId: 'R-1',
  Success: true,
  Code: 'Success',
  Message: 'success',
  Result: result,
})

/** As seen: a failure has no RequestId. */
export const failureBody = (code: string, message = 'Bad request.'): Record<string, unknown> => ({
  Message: message,
  Code: code,
  LimitFlow: false,
  Success: false,
})
