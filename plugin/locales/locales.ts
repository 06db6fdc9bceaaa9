import { errorTexts } from './errors'
import { direction, pickTexts } from './lookup'
import { cooldown } from './plural'
import type { Locales } from './types'

export const locales: Locales = { texts: pickTexts, direction, cooldown, errorTexts }
