/** How a subpackage is to arrive: after so many ms, never by itself, or not at all. */
export type Wish = number | 'never' | 'fail'

/** `?load.captcha=2000`, `?load.captcha=never`, `?load.captcha=fail`: by the subpackage's folder or name. */
export function wishFor(
  query: URLSearchParams,
  { root, name }: { readonly root: string; readonly name: string },
): Wish {
  const given = query.get(`load.${root}`) ?? query.get(`load.${name}`)
  if (given === 'never' || given === 'fail') return given
  return Number(given) || 0
}
