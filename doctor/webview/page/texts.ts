import type { Language } from '../../../plugin/core/parameters/config'
import type { TextKey } from '../../../plugin/core/parameters/textKeys'

/** The component's texts that the page shows, too: the build puts these alone into the page. */
export const SHARED_KEYS = [
  'START_VERIFY',
  'POPUP_TITLE',
  'SUCCESS',
  'CONGESTION',
  'LOADING',
  'UNAVAILABLE',
  'CLOSE',
  'RETRY',
  'DETAILS',
] as const satisfies readonly TextKey[]

export type SharedTexts = Readonly<Record<(typeof SHARED_KEYS)[number], string>>
export type SharedTables = Readonly<Record<Language, SharedTexts>>

export interface OwnTexts {
  /** 20 minutes passed without an answer. */
  readonly EXPIRED: string
  /** Opened by something that is no mini program. */
  readonly OUTSIDE: string
}

export type PageTexts = SharedTexts & OwnTexts

/** What only this page says. */
export const OWN: Readonly<Record<Language, OwnTexts>> = {
  cn: { EXPIRED: '验证已过期，请重试', OUTSIDE: '请在微信小程序中打开此页面' },
  tw: { EXPIRED: '驗證已過期，請重試', OUTSIDE: '請在微信小程式中開啟此頁面' },
  en: { EXPIRED: 'This check has expired. Please try again', OUTSIDE: 'Open this page in the WeChat mini program' },
  ar: { EXPIRED: 'انتهت صلاحية التحقق. حاول مرة أخرى', OUTSIDE: 'افتح هذه الصفحة في برنامج WeChat المصغّر' },
  de: {
    EXPIRED: 'Die Prüfung ist abgelaufen. Bitte erneut versuchen',
    OUTSIDE: 'Öffnen Sie diese Seite im WeChat-Miniprogramm',
  },
  es: {
    EXPIRED: 'La verificación ha caducado. Inténtelo de nuevo',
    OUTSIDE: 'Abra esta página en el miniprograma de WeChat',
  },
  fr: {
    EXPIRED: 'La vérification a expiré. Veuillez réessayer',
    OUTSIDE: 'Ouvrez cette page dans le mini-programme WeChat',
  },
  in: { EXPIRED: 'Verifikasi kedaluwarsa. Silakan coba lagi', OUTSIDE: 'Buka halaman ini di program mini WeChat' },
  it: { EXPIRED: 'La verifica è scaduta. Riprova', OUTSIDE: 'Apri questa pagina nel mini programma WeChat' },
  ja: {
    EXPIRED: '認証の有効期限が切れました。もう一度お試しください',
    OUTSIDE: 'WeChatのミニプログラムでこのページを開いてください',
  },
  ko: { EXPIRED: '인증이 만료되었습니다. 다시 시도하세요', OUTSIDE: 'WeChat 미니 프로그램에서 이 페이지를 여세요' },
  pt: { EXPIRED: 'A verificação expirou. Tente novamente', OUTSIDE: 'Abra esta página no miniprograma do WeChat' },
  ru: { EXPIRED: 'Срок проверки истёк. Повторите попытку', OUTSIDE: 'Откройте эту страницу в мини-программе WeChat' },
  ms: {
    EXPIRED: 'Pengesahan telah tamat tempoh. Sila cuba lagi',
    OUTSIDE: 'Buka halaman ini dalam program mini WeChat',
  },
  th: { EXPIRED: 'การยืนยันหมดอายุ โปรดลองอีกครั้ง', OUTSIDE: 'เปิดหน้านี้ในมินิโปรแกรม WeChat' },
  tr: {
    EXPIRED: 'Doğrulamanın süresi doldu. Lütfen tekrar deneyin',
    OUTSIDE: 'Bu sayfayı WeChat mini programında açın',
  },
  vi: { EXPIRED: 'Xác minh đã hết hạn. Vui lòng thử lại', OUTSIDE: 'Hãy mở trang này trong chương trình mini WeChat' },
}
