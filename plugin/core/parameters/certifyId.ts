import type { RandomPort } from '../ports'

export declare function createUserCertifyId(prefix: string, random: RandomPort): string
