/** @jest-environment jsdom */
import { advance, bench, type Captcha, challenge, decoded, drag, settled } from '../component/harness'
import { IMPOSSIBLE, type PictureCase, POSSIBLE } from './pictures'

/** Kind 5, pictures: the tables, with the source of each row, are in pictures.ts. */
const b = bench()

const load = async ({ view }: Captcha, { picture, piece }: Pick<PictureCase, 'picture' | 'piece'>) => {
  await view.fire('drag__picture', 'load', picture)
  if (view.has('drag__piece')) await view.fire('drag__piece', 'load', piece)
  await settled()
}

/** Styles in which a size of a picture has a part. */
const styles = ({ view }: Captcha): string =>
  ['drag__stage', 'drag__way', 'drag__piece']
    .flatMap(part => view.all(part))
    .map(element => element.getAttribute('style'))
    .join('; ')

const isSound = (style: string): boolean =>
  (style.match(/-?[\w.]+%/g) ?? []).every(length => Number.parseFloat(length) >= 0 && Number.parseFloat(length) <= 400)

const GOOD = { picture: { width: 300, height: 200 }, piece: { width: 50, height: 200 } }
const BAD = { ...GOOD, picture: { width: 1, height: 65535 } }

const mounted = async (type = 'PUZZLE') => {
  b.service.initializations(challenge(type))
  return (await b.mount({ mode: 'embed' })).captcha
}

describe.each(['PUZZLE', 'INPAINTING'])('%s', type => {
  test.each(IMPOSSIBLE)('$what: nothing is drawn; one fresh initialization, then ResourceLoadFailed', async sizes => {
    const captcha = await mounted(type)
    await load(captcha, sizes)
    expect(captcha.told).toEqual(['ready', 'ready'])
    expect(styles(captcha)).not.toBe('')
    expect(isSound(styles(captcha))).toBe(true)
    expect(captcha.view.has('drag__picture--hidden')).toBe(true)
    await load(captcha, sizes)
    expect(captcha.told).toEqual(['ready', 'ready', 'error'])
    expect(captcha.only('error')).toMatchObject({ code: 'ResourceLoadFailed', certifyId: 'certify-2' })
    expect(isSound(styles(captcha))).toBe(true)
    // Late ones of the same pictures change nothing any more.
    await load(captcha, sizes)
    await advance(5000)
    expect(captcha.told).toEqual(['ready', 'ready', 'error'])
    expect(b.service.sent('InitCaptcha')).toHaveLength(2)
  })

  test.each(POSSIBLE)('$what: drawn', async ({ ratio, share, ...sizes }) => {
    const captcha = await mounted(type)
    await load(captcha, sizes)
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.view.has('drag__picture--hidden')).toBe(false)
    const numbers = [...styles(captcha).matchAll(/([\d.]+)%/g)].map(([, number]) => Number(number))
    expect(numbers[0]).toBeCloseTo(ratio, 1)
    expect(numbers[1]).toBeCloseTo(100 - share, 1)
    expect(numbers[2]).toBeCloseTo((share / (100 - share)) * 100, 1)
  })
})

test('good pictures of the fresh challenge are drawn, and the way is theirs', async () => {
  const captcha = await mounted()
  await load(captcha, BAD)
  await load(captcha, GOOD)
  await drag(captcha, { fraction: 0.5 })
  expect(captcha.told).toEqual(['ready', 'ready', 'success'])
  expect(decoded(b.service.last.fields.CaptchaVerifyParam).data.position).toBe(125)
})

test('the pictures of an answered challenge cannot take it back', async () => {
  const captcha = await mounted()
  await load(captcha, GOOD)
  b.service.verifications('never')
  await drag(captcha)
  for (const sizes of IMPOSSIBLE.slice(0, 3)) await load(captcha, sizes)
  expect(captcha.state).toBe('verifying')
  expect(b.service.sent('InitCaptcha')).toHaveLength(1)
})
