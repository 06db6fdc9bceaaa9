/** VerifyCodes of our own, for a page's `captchaVerifyCallback` that gives no verdict. */
export type CallbackFault = 'CallbackThrew' | 'CallbackTimeout' | 'CallbackInvalid'
