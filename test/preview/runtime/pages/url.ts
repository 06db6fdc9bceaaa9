export interface PageUrl {
  /** Without a leading slash. */
  readonly route: string
  readonly options: Readonly<Record<string, string>>
}

/** A page's address as `wx.navigateTo` takes it: absolute, or relative to the page that is open. */
export function parsePageUrl(url: string, from = ''): PageUrl {
  const [path = '', query = ''] = url.split('?')
  const absolute = path.startsWith('/') || from === '' ? path : `/${from}/../${path}`
  const route = new URL(absolute, 'https://page.invalid/').pathname.slice(1)
  return { route, options: Object.fromEntries(new URLSearchParams(query)) }
}

export function formatPageUrl({ route, options }: PageUrl): string {
  const query = new URLSearchParams(options).toString()
  return query === '' ? route : `${route}?${query}`
}
