/** The main package's place among the subpackages' folders. */
export const MAIN = ''

/** The folder of the subpackage that a file is in, or {@link MAIN}. */
export const rootOf = (subpackages: readonly { readonly root: string }[], path: string): string =>
  subpackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? MAIN
