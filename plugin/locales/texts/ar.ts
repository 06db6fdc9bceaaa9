import type { Texts } from '../types'

/**
 * Modern Standard Arabic. Verbal nouns instead of imperatives, which have a gender; the plain slider is mirrored, hence “to the end”. No
 * sentence ends in a mark: Skyline has no `direction` and would put it on the wrong side.
 */
export const texts: Texts = {
  START_VERIFY: 'بدء التحقق',
  POPUP_TITLE: 'يُرجى إكمال التحقق الأمني',
  SLIDE_TIP: 'يُرجى سحب المنزلق حتى النهاية',
  CHECK_BOX_TIP: 'أنا لست روبوتًا',
  PUZZLE_TIP: 'يُرجى سحب المنزلق لتركيب القطعة',
  INPAINTING_TIP: 'يُرجى السحب لاستعادة الصورة',
  VERIFYING: 'جارٍ التحقق',
  SUCCESS: 'تم التحقق',
  SLIDE_FAIL: 'فشل التحقق، جارٍ إعادة التحميل',
  CAPTCHA_FAIL: 'فشل التحقق، يُرجى إعادة المحاولة',
  CONGESTION: 'الشبكة ضعيفة، يُرجى إعادة المحاولة',
  CAPTCHA_COMPLETED: 'اكتمل السحب',
  FINISH_CAPTCHA: 'يُرجى إكمال التحقق أولًا',
  OVERTIME_TIP: 'انتهى الوقت، جارٍ إعادة التحميل',
  OVERTIME_TIP_BOX: 'انتهى الوقت، جارٍ إعادة التحميل',
  LOADING: 'جارٍ التحميل',
  OFFLINE: 'انقطع الاتصال، سيُستأنف تلقائيًا',
  FAIL_RISK: 'نشاط غير عادي، يُرجى العودة لاحقًا',
  FAIL_FREQUENT: 'محاولات كثيرة، يُرجى الانتظار',
  UNAVAILABLE: 'التحقق غير متاح حاليًا',
  CLOSE: 'إغلاق',
  REFRESH: 'تحديث',
  RETRY: 'إعادة المحاولة',
  COPY_DIAGNOSTICS: 'نسخ بيانات التشخيص',
  COPIED: 'تم النسخ',
  COPY_FAIL: 'تعذّر النسخ، يُرجى تحديد النص أدناه',
  REQUEST_ID: 'معرّف الطلب:',
  DETAILS: 'التفاصيل',
  COOLDOWN:
    'إعادة المحاولة بعد {n} ثانية|إعادة المحاولة بعد ثانية واحدة|إعادة المحاولة بعد ثانيتين|إعادة المحاولة بعد {n} ثوانٍ|إعادة المحاولة بعد {n} ثانية|إعادة المحاولة بعد {n} ثانية',
  SLIDER_LABEL: 'الموضع',
  SLIDER_VALUE: '{n}%',
  STEPS: 'استخدام الأزرار',
  STEP_BACK: 'خطوة للخلف',
  STEP_BACK_FAR: 'خطوة كبيرة للخلف',
  STEP_ON: 'خطوة للأمام',
  STEP_ON_FAR: 'خطوة كبيرة للأمام',
  CONFIRM: 'تأكيد',
  PICTURE_LABEL: 'صورة الأحجية',
}
