import { PopupAhead } from '../../../plugin/captcha/popupAhead'
import { INITIAL_MODEL, type Model } from '../../../plugin/core/state/model'
import { configure, initialized, modelIn, play, show, validated } from '../core/state/journey'
import { fakeClock } from '../fakes/clock'

const IDLE_MS = 150
const ready = play(INITIAL_MODEL, [configure(), validated(), initialized()]).model

function captcha(clock = fakeClock()) {
  const page = { hidden: false, busy: false }
  let mounts = 0
  const ahead = new PopupAhead(clock, { isHidden: () => page.hidden }, { areFree: () => !page.busy }, () => {
    mounts += 1
  })
  all.push(ahead)
  return { ahead, clock, page, mounts: () => mounts, follow: (model: Model) => ahead.follow(model) }
}

const all: PopupAhead[] = []
afterEach(() => {
  for (const ahead of all.splice(0)) ahead.detach()
})

test('a challenge that has been ready for a while has its popup mounted, once', () => {
  const { follow, clock, mounts } = captcha()
  follow(ready)
  clock.advance(IDLE_MS - 1)
  expect(mounts()).toBe(0)
  follow(ready)
  clock.advance(1)
  expect(mounts()).toBe(1)
  follow(ready)
  expect(clock.pending).toBe(0)
})

test.each([
  ['nothing was asked for', modelIn('idle')],
  ['no challenge has come', modelIn('requesting')],
  ['it is drawn in the page', modelIn('ready', { mode: 'embed' })],
  ['a client of Alibaba’s stands in our place', { ...ready, challenge: null } as Model],
  ['it was opened', play(ready, [show]).model],
])('nothing is mounted where %s', (_, model) => {
  const { follow, clock, mounts } = captcha()
  follow(model)
  clock.advance(10 * IDLE_MS)
  expect(mounts()).toBe(0)
})

test('a captcha that is opened, refreshed or detached in the meantime is left alone', () => {
  for (const next of [play(ready, [show]).model, modelIn('requesting'), null]) {
    const { ahead, follow, clock, mounts } = captcha()
    follow(ready)
    if (next) follow(next)
    else ahead.detach()
    clock.advance(10 * IDLE_MS)
    expect(mounts()).toBe(0)
  }
})

test('a hidden page is not drawn for; it is when it is visible again', () => {
  const { follow, clock, page, mounts } = captcha()
  page.hidden = true
  follow(ready)
  clock.advance(IDLE_MS)
  page.hidden = false
  follow(ready)
  clock.advance(IDLE_MS)
  expect(mounts()).toBe(1)
})

test('a request of any captcha goes first', () => {
  const { follow, clock, page, mounts } = captcha()
  page.busy = true
  follow(ready)
  clock.advance(5 * IDLE_MS)
  expect(mounts()).toBe(0)
  page.busy = false
  clock.advance(IDLE_MS)
  expect(mounts()).toBe(1)
})

test('of many captchas three are mounted; one that leaves makes room', () => {
  const clock = fakeClock()
  const captchas = Array.from({ length: 5 }, () => captcha(clock))
  const mounted = () => captchas.map(({ mounts }) => mounts())
  for (const { follow } of captchas) follow(ready)
  clock.advance(IDLE_MS)
  expect(mounted()).toEqual([1, 1, 1, 0, 0])
  captchas[0]?.ahead.detach()
  captchas[4]?.follow(ready)
  clock.advance(IDLE_MS)
  expect(mounted()).toEqual([1, 1, 1, 0, 1])
})
