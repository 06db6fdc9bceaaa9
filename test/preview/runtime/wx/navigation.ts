import type { PageStack } from '../pages/stack'
import { asyncApi } from './api'

interface Target {
  readonly url: string
}

export function navigationApi(stack: PageStack) {
  const done = (act: () => void) => {
    act()
    return {}
  }
  return {
    navigateTo: asyncApi('navigateTo', ({ url }: Target) => done(() => stack.navigateTo(url))),
    redirectTo: asyncApi('redirectTo', ({ url }: Target) => done(() => stack.redirectTo(url))),
    switchTab: asyncApi('switchTab', ({ url }: Target) => done(() => stack.switchTab(url))),
    reLaunch: asyncApi('reLaunch', ({ url }: Target) => done(() => stack.reLaunch(url))),
    navigateBack: asyncApi('navigateBack', ({ delta = 1 }: { readonly delta?: number }) =>
      done(() => stack.navigateBack(delta)),
    ),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { readonly title: string }) =>
      done(() => stack.top.bar.setTitle(title)),
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
