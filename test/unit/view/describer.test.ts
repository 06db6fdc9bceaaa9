import { failureOf } from '../../../plugin/core/errors/failure'
import { locales } from '../../../plugin/locales/locales'
import { createDescriber } from '../../../plugin/view/describer'
import { errorDetail } from '../../../plugin/view/texts'
import { modelIn } from '../core/state/journey'

const model = modelIn('ready', { language: 'en' })

test('a failure is described once: the event and every drawing of it share one detail', () => {
  const describe = createDescriber(locales)
  const failure = failureOf('IllegalScene')
  const detail = describe(failure, model)
  expect(detail).toEqual(errorDetail(failure, model, locales))
  expect(describe(failure, model)).toBe(detail)
})

test('another failure has another detail, and so has an equal one of another captcha', () => {
  const describe = createDescriber(locales)
  const detail = describe(failureOf('Throttling'), model)
  expect(describe(failureOf('IllegalScene'), model)).toMatchObject({ code: 'IllegalScene' })
  expect(createDescriber(locales)(failureOf('Throttling'), model)).not.toBe(detail)
})
