import type { Motif } from '../brush'
import { aurora } from './aurora'
import { balloons } from './balloons'
import { city } from './city'
import { harbour } from './harbour'
import { hills } from './hills'
import { meadow } from './meadow'

export const MOTIFS: readonly Motif[] = [hills, harbour, city, meadow, balloons, aurora]
