import type { NetworkPort } from '../../../plugin/core/ports'

/** `online` is read at each question; `null`: no answer comes. */
export function fakeNetwork(online: boolean | null = true): NetworkPort & { online: boolean | null; asked: number } {
  const network = {
    online,
    asked: 0,
    isOnline(done: (online: boolean) => void) {
      network.asked += 1
      if (network.online !== null) done(network.online)
    },
    onChange: () => () => {},
  }
  return network
}
