/** Two lines to paste into `<captcha>` of a page of one's own. Pictures come from the endpoint's host by themselves. */
export const attributesFor = (serviceUrl: string, indent = '    '): string =>
  [`scene-id="puzzle" prefix="demo"`, `endpoint="${serviceUrl}demo/"`].map(line => indent + line).join('\n')
