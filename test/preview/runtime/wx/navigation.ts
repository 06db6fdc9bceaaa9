import { createEventChannel } from '../pages/eventChannel'
import type { PageStack } from '../pages/stack'
import { asyncApi } from './api'

interface Target {
  readonly url: string
  readonly events?: Parameters<typeof createEventChannel>[0]
}

export function navigationApi(stack: PageStack) {
  const done = (act: () => void) => {
    act()
    return {}
  }
  /** At once where the page's code is there, so that what is drawn next is the page. */
  const opens = (name: 'redirectTo' | 'switchTab' | 'reLaunch') =>
    asyncApi(name, ({ url }: Target) => {
      const open = () => done(() => stack[name](url))
      return stack.load(url)?.then(open) ?? open()
    })
  return {
    navigateTo: asyncApi('navigateTo', ({ url, events }: Target) => {
      const { opener, opened } = createEventChannel(events)
      const open = () => {
        stack.navigateTo(url, opened)
        return { eventChannel: opener }
      }
      return stack.load(url)?.then(open) ?? open()
    }),
    redirectTo: opens('redirectTo'),
    switchTab: opens('switchTab'),
    reLaunch: opens('reLaunch'),
    navigateBack: asyncApi('navigateBack', ({ delta = 1 }: { readonly delta?: number }) =>
      done(() => stack.navigateBack(delta)),
    ),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { readonly title: string }) =>
      done(() => stack.top.bar.setTitle(title)),
    ),
    setTabBarItem: asyncApi('setTabBarItem', ({ index, text }: { readonly index: number; readonly text: string }) =>
      done(() => stack.nameTab(index, text)),
    ),
    setNavigationBarColor: asyncApi(
      'setNavigationBarColor',
      ({ backgroundColor, frontColor }: { readonly backgroundColor: string; readonly frontColor: string }) =>
        done(() => stack.top.bar.setColors(backgroundColor, frontColor)),
    ),
    pageScrollTo: asyncApi(
      'pageScrollTo',
      ({
        scrollTop,
        selector,
        duration = 300,
      }: {
        readonly scrollTop?: number
        readonly selector?: string
        readonly duration?: number
      }) => done(() => stack.top.scrollTo(scrollTop ?? selector ?? 0, duration)),
    ),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => ({})),
    createSelectorQuery: () => stack.top.instance.createSelectorQuery(),
    createIntersectionObserver: (
      component: { createIntersectionObserver(options?: object): unknown },
      options?: object,
    ) => component.createIntersectionObserver(options),
  }
}
