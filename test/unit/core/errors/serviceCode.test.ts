import { serviceFailure } from '../../../../plugin/core/errors/failure'
import { type ServiceCode, serviceCode } from '../../../../plugin/core/errors/serviceCode'

test('a code of the service is passed on verbatim, and no other place can invent one', () => {
  // @ts-expect-error: a string is no code of the service
  const invented: ServiceCode = 'Invented'
  expect(serviceFailure(serviceCode('Invented')).code).toBe(invented)
})
