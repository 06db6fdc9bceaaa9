/** Tags that Skyline lacks, and what the list says to use. */
export const MISSING_TAGS: Readonly<Record<string, string>> = {
  'web-view': 'a page of its own with "renderer": "webview"',
  'movable-area': 'gestures',
  'movable-view': 'gestures',
  editor: '',
  progress: '',
  'match-media': '',
  'keyboard-accessory': '',
  'navigation-bar': 'a bar of your own',
  'xr-frame': '',
}

/** Accessibility attributes that work. */
export const ARIA = ['aria-role', 'aria-label', 'aria-hidden', 'aria-disabled'] as const

/**
 * Tags that may hold a text. The list names `text` and `navigator`; that of `button` is our reading, for the list calls it complete and the
 * examples of its own page hold bare texts.
 */
export const TEXT_HOLDERS: ReadonlySet<string> = new Set(['text', 'navigator', 'button'])
