/**
 * Tags that may hold a text. The list names `text` and `navigator`; that of `button` is our reading, for the list calls it complete and the
 * examples of its own page hold bare texts.
 */
export const TEXT_HOLDERS: ReadonlySet<string> = new Set(['text', 'navigator', 'button'])
