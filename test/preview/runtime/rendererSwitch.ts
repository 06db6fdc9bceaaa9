const names = ['renderer', 'options'] as const

/** The links beside the phone that choose a renderer: the page that is open and the rest of the address stay. */
export function offerRenderers(): void {
  const here = new URLSearchParams(location.search)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#preview-renderers a[href^="?"]')) {
    const wanted = new URLSearchParams(link.search)
    if (names.every(name => wanted.get(name) === here.get(name))) link.setAttribute('aria-current', 'true')
    link.addEventListener('click', event => {
      event.preventDefault()
      const next = new URLSearchParams(here)
      for (const name of names) next.delete(name)
      for (const [name, value] of wanted) next.set(name, value)
      location.assign(`?${decodeURIComponent(String(next))}${location.hash}`)
    })
  }
}

/** The line above the app, on a narrow screen: what draws the page on top. */
export function sayRenderer(name: 'webview' | 'skyline'): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-for]')) line.hidden = line.dataset.for !== name
}
