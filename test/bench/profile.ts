export const PROFILES: Readonly<Record<string, string>> = {}
export const profile = async (_name: string, _dist: string | undefined) => ''
