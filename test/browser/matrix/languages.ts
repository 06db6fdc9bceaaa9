import { LANGUAGES } from '../../../plugin/core/parameters/config'

export { LANGUAGES }

/** One for each script and for the longest words, seen in the dark as well. */
export const DARK_LANGUAGES = ['cn', 'ar', 'de', 'th'] as const
