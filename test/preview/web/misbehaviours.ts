import type { ServerResponse } from 'node:http'

/** What the server may do in place of sending a script, for tests of the page's deadlines. */
export const SCRIPT_FAULTS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  missing: response => void response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.\n'),
  /** A firewall's page in the place of the script. */
  page: response => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log in</p>'),
  empty: response => void response.writeHead(200, { 'content-type': 'text/javascript' }).end(''),
  cut: response => void response.destroy(),
  never: () => undefined,
}
