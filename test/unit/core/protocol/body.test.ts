import { PAGE, readBody } from '../../../../plugin/core/protocol/body'
import { initBody } from '../../fakes/service'

const BODY = initBody()
const JSON_TEXT = JSON.stringify(BODY)

test.each<[string, unknown]>([
  ['parsed', BODY],
  ['as text', JSON_TEXT],
  ['behind a byte order mark', `\uFEFF${JSON_TEXT}`],
  ['between blanks', ` \r\n${JSON_TEXT}\n`],
  ['encoded once more', JSON.stringify(JSON_TEXT)],
  ['encoded once more behind a byte order mark', `\uFEFF${JSON.stringify(`\uFEFF${JSON_TEXT}`)}`],
])('an answer %s', (_, body) => expect(readBody(body)).toEqual(BODY))

const envelope = (inner: string) => `<?xml version='1.0' encoding='UTF-8'?>${inner}`
const GATEWAY = {
  Code: 'InvalidAction.NotFound',
  Message: 'no "action" <x> & y',
  RequestId: 'R-1',
  HostId: 'captcha.example',
}

test.each([
  ['of one line', envelope('<Error><RequestId>R-1</RequestId><HostId>captcha.example</HostId><Code>InvalidAction.NotFound</Code><Message>no &quot;action&quot; &lt;x&gt; &amp; y</Message></Error>')],
  ['indented', envelope('\n<Error>\n  <RequestId>R-1</RequestId>\n  <HostId>captcha.example</HostId>\n  <Code>\n InvalidAction.NotFound </Code>\n  <Message>no "action" &lt;x> &amp; y</Message>\n</Error>')],
  ['with CDATA', '<Error><RequestId>R-1</RequestId><HostId>captcha.example</HostId><Code><![CDATA[InvalidAction.NotFound]]></Code><Message>no &quot;action&quot; &lt;x&gt; &amp; y</Message></Error>'],
  ['with attributes and what else the gateway says', '<Error xmlns="x"><RequestId>R-1</RequestId><HostId>captcha.example</HostId><Code>InvalidAction.NotFound</Code><Message>no "action" &lt;x&gt; &amp; y</Message><Recommend>https://next.api.aliyun.com/troubleshoot?q=x</Recommend></Error>'],
])('the XML envelope of the gateway, %s', (_, xml) => expect(readBody(xml)).toEqual(GATEWAY)) // biome-ignore format: a table

test('an envelope of a code alone', () => {
  expect(readBody('<Error><Code>Throttling</Code></Error>')).toEqual({ Code: 'Throttling', Message: '', RequestId: '', HostId: '' })
}) // biome-ignore format: one line

test.each([
  '<html></html>',
  '<!DOCTYPE html>\n<title>405</title>',
  ' <HTML>',
  '\uFEFF<html>',
  '<script>location.href="http://10.0.0.1/login"</script>',
  '<Error><Message>no code</Message></Error>',
  '<html><body><Code>x</Code></body></html>',
  '<ErrorPage><Code>x</Code></ErrorPage>',
])('%j is a page', body => expect(readBody(body)).toBe(PAGE))

test.each([
  '', ' ', 'oops', '{', '{"Code":', '"', '"oops', '7', 'null', 'true', '[]', '[{"Code":"x"}]', undefined, null, 7, [], `{"a":"${'x'.repeat(1_000_000)}"}`,
])('%.40j is as it came', body => expect(readBody(body)).toBe(body)) // biome-ignore format: a list

test('text in text in text is read to its end', () => {
  const wrapped = Array.from({ length: 9 }).reduce<string>(text => JSON.stringify(text), JSON_TEXT)
  expect(readBody(wrapped)).toEqual(BODY)
})

test('text that is text all the way down is text', () => expect(readBody('"oops"')).toBe('oops'))
