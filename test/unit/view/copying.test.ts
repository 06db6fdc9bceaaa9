import { Copier, type Copying } from '../../../plugin/view/copying'
import { fakeClock } from '../fakes/clock'

function copier() {
  const clock = fakeClock()
  const shown: Copying[] = []
  const asked: { readonly text: string; readonly answer: (copied: boolean) => void }[] = []
  const it = new Copier(
    (text, answer) => asked.push({ text, answer }),
    clock,
    copying => shown.push(copying),
  )
  return { it, clock, shown, asked }
}

const TEXTS = { COPIED: 'Copied', COPY_FAIL: 'Not copied' }
const SAID = { said: 'Copied', text: '' }
const NOTHING = { said: '', text: '' }

test('what was copied is said for 2 s', () => {
  const { it, clock, shown, asked } = copier()
  it.run('text', TEXTS)
  expect(shown).toEqual([])
  asked[0]?.answer(true)
  expect(shown).toEqual([SAID])
  clock.advance(1999)
  expect(shown).toEqual([SAID])
  clock.advance(1)
  expect(shown).toEqual([SAID, NOTHING])
})

test('what could not be copied is shown until something else is', () => {
  const { it, clock, shown, asked } = copier()
  it.run('text', TEXTS)
  asked[0]?.answer(false)
  clock.advance(60000)
  expect(shown).toEqual([{ said: 'Not copied', text: 'text' }])
  it.run('other', TEXTS)
  expect(shown[1]).toEqual(NOTHING)
  expect(asked[1]?.text).toBe('other')
})

test('a second tap counts anew, and the first answer no longer', () => {
  const { it, clock, shown, asked } = copier()
  it.run('one', TEXTS)
  it.run('two', TEXTS)
  asked[0]?.answer(false)
  expect(shown).toEqual([])
  asked[1]?.answer(true)
  clock.advance(1000)
  it.run('three', TEXTS)
  asked[2]?.answer(true)
  clock.advance(1000)
  expect(shown).toEqual([SAID, NOTHING, SAID])
})

test('after a stop nothing is said, and no timer runs', () => {
  const { it, clock, shown, asked } = copier()
  it.run('text', TEXTS)
  it.stop()
  asked[0]?.answer(true)
  expect(shown).toEqual([])
  it.run('text', TEXTS)
  asked[1]?.answer(true)
  it.stop()
  expect(shown).toEqual([SAID, NOTHING])
  expect(clock.pending).toBe(0)
})
