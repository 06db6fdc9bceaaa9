import type { Channel, OpenPagePort } from '../core/ports'
import { print } from '../core/values/print'

/** `events` and `eventChannel` of `wx.navigateTo`: base library 2.7.3. */
export const openPage: OpenPagePort = (url, events, opened, failed) => {
  try {
    wx.navigateTo({
      url,
      events,
      success: ({ eventChannel }) => opened(eventChannel),
      fail: error => failed(error && typeof error.errMsg === 'string' ? error.errMsg : print(error)),
    })
  } catch (error) {
    failed(String(error))
  }
}

interface Owned {
  selectOwnerComponent?(): object | null | undefined
  getOpenerEventChannel?(): unknown
}

const isChannel = (value: unknown): value is Channel =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Channel>).on === 'function'

/**
 * What the page of `component` talks over with the one that opened it; `null` where nothing opened it. A page that was opened by other
 * ways has a channel without `on`, or none. The component may stand in others, so the owners are asked from the inside out.
 */
export function openerChannel(component: object): Channel | null {
  let owner: Owned | null | undefined = component
  try {
    while (owner) {
      const channel = owner.getOpenerEventChannel?.()
      if (isChannel(channel)) return channel
      const next: Owned | null | undefined = owner.selectOwnerComponent?.()
      owner = next === owner ? null : next
    }
  } catch {
    // No channel is what the caller can work with.
  }
  return null
}

/** Closes the page on top; the first page cannot be closed. */
export function goBack(failed: () => void): void {
  wx.navigateBack({ delta: 1, fail: failed })
}

export function setTitle(title: string): void {
  wx.setNavigationBarTitle({ title, fail: () => undefined })
}
