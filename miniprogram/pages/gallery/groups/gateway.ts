import { both } from '../../../bilingual'
import type { Case } from '../case'
import type { PlatformAnswer } from '../request'

/** As Alibaba's gateway, which answers for every product, words its refusals. */
export const refusal = (statusCode: number, Code: string, Message: string): PlatformAnswer => ({
  statusCode,
  data: { RequestId: '4C467B38-3910-447D-87BC-AC049166F216', HostId: 'captcha-open.aliyuncs.com', Code, Message },
})

const NO_SUCH_ACTION =
  '<Error><RequestId>4C467B38-3910-447D-87BC-AC049166F216</RequestId><HostId>captcha-open.aliyuncs.com</HostId>' +
  '<Code>InvalidAction.NotFound</Code><Message>Specified api is not found.</Message></Error>'

export const SERVICE: readonly Case[] = [
  {
    id: 'serviceUnavailable',
    code: 'ServiceUnavailable',
    title: both('服务暂不可用', 'The service is unavailable'),
    how: both(
      '用 configure({ request }) 模拟网关的 503 ServiceUnavailable，自动重试后放弃',
      'configure({ request }) stands in for a gateway that answers 503 ServiceUnavailable; given up after the retries',
    ),
    answers: refusal(503, 'ServiceUnavailable', 'The request has failed due to a temporary failure of the server.'),
  },
  {
    id: 'internalError',
    code: 'InternalError',
    title: both('服务内部错误', 'An error within the service'),
    how: both(
      '用 configure({ request }) 模拟网关的 500 InternalError，自动重试后放弃',
      'configure({ request }) stands in for a gateway that answers 500 InternalError; given up after the retries',
    ),
    answers: refusal(500, 'InternalError', 'The request processing has failed due to some unknown error.'),
  },
]

export const DEVICE: readonly Case[] = [
  {
    id: 'timestampExpired',
    code: 'InvalidTimeStamp.Expired',
    title: both('手机时间不准', 'The clock of the phone is wrong'),
    how: both(
      '用 configure({ request }) 模拟网关的 400 InvalidTimeStamp.Expired',
      'configure({ request }) stands in for a gateway that answers 400 InvalidTimeStamp.Expired',
    ),
    answers: refusal(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.'),
  },
  {
    id: 'illegalTimestamp',
    code: 'IllegalTimestamp',
    title: both('时间格式不对', 'The timestamp is illegal'),
    how: both(
      '用 configure({ request }) 模拟网关的 400 IllegalTimestamp',
      'configure({ request }) stands in for a gateway that answers 400 IllegalTimestamp',
    ),
    answers: refusal(
      400,
      'IllegalTimestamp',
      'The input parameter "Timestamp" that is mandatory for processing this request is not supplied.',
    ),
  },
]

export const PROTOCOL_OF_GATEWAY: readonly Case[] = [
  {
    id: 'signature',
    code: 'SignatureDoesNotMatch',
    title: both('这个地址要求签名', 'This address wants a signature'),
    how: both(
      '用 configure({ request }) 模拟网关的 400 SignatureDoesNotMatch',
      'configure({ request }) stands in for a gateway that answers 400 SignatureDoesNotMatch',
    ),
    answers: refusal(400, 'SignatureDoesNotMatch', 'Specified signature is not matched with our calculation.'),
  },
  {
    id: 'noSuchAction',
    code: 'InvalidAction.NotFound',
    title: both('这个地址没有这个接口（XML）', 'No such action here, told in XML'),
    how: both(
      '用 configure({ request }) 模拟网关的 404，回答是 XML',
      'configure({ request }) stands in for a gateway that answers 404 in XML',
    ),
    answers: { statusCode: 404, data: NO_SUCH_ACTION },
  },
]
