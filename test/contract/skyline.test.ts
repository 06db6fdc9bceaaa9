import { FALLBACKS } from '../../doc/tables/skyline'
import { ignoredBySkyline, printIgnored } from '../skyline'
import { dist, type Output } from './dist'

/** A page with a web-view has to be drawn by WebView, so says its own manifest. */
const drawnByEither = (output: Output) =>
  new Map([...dist(output)].filter(([path]) => !path.startsWith('handover/webview/page/')))

const shipped = (['plugin', 'npm'] as const satisfies readonly Output[]).map(
  output => [output, ignoredBySkyline(drawnByEither(output))] as const,
)

type Place = Pick<(typeof FALLBACKS)[number], 'file' | 'what'>
const same = (a: Place, b: Place) => a.file === b.file && a.what === b.what

test.each(shipped)('dist/%s: Skyline ignores nothing that the table of fallbacks does not name', (_, ignored) => {
  const unnamed = ignored.filter(place => !FALLBACKS.some(row => same(row, place)))
  expect(unnamed.map(printIgnored)).toEqual([])
})

test.each(shipped)('dist/%s: each row of the table names something that ships', (_, ignored) => {
  expect(FALLBACKS.filter(row => !ignored.some(place => same(row, place)))).toEqual([])
})

test('each row says what is lost and what is there instead', () => {
  expect(FALLBACKS.filter(({ lost, instead }) => [lost, instead].some(({ en, cn }) => en === '' || cn === ''))).toEqual(
    [],
  )
})

test('the page of the demo that shows the captcha alone is written for both renderers', () => {
  const page = [...dist('miniprogram')].filter(([path]) => path.startsWith('pages/alone/'))
  expect(page.length).toBeGreaterThan(2)
  expect(ignoredBySkyline(page).map(printIgnored)).toEqual([])
})
