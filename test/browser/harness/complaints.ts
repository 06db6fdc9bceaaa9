import type { Page } from 'playwright-core'

/**
 * Collects what a page complains about: exceptions and `console.error`. Failed requests to other servers are left out:
 * the browser logs each, and answering with faults is what the local service is for.
 */
export function collectComplaints(page: Page, own: string): string[] {
  const complaints: string[] = []
  page.on('pageerror', fault => complaints.push(fault.stack ?? fault.message))
  page.on('console', message => {
    if (message.type() !== 'error') return
    const { url } = message.location()
    const aboutRequest = message.text().startsWith('Failed to load resource')
    const refusedByCors = /blocked by CORS policy/.test(message.text())
    if ((aboutRequest && !url.startsWith(own)) || refusedByCors) return
    complaints.push(`${message.text()}${url ? ` (${url})` : ''}`)
  })
  return complaints
}
