import { cn as errorTexts } from '../../../plugin/locales/errors/cn'
import { texts } from '../../../plugin/locales/texts/cn'
import type { App } from '../harness'

/** What a test may come to show without a network, beside what the page holds already, its closed tabs included: the signs are the gallery's. */
const words = JSON.stringify([texts, errorTexts, '✓✗'])

/** Takes the network away. The preview fetches its fonts piece by piece, as characters ask for them: those to come are fetched ahead. */
export async function goOffline({ page }: App): Promise<void> {
  await page.evaluate(
    async text => {
      const family = getComputedStyle(document.body).fontFamily
      await Promise.all(['400', '600'].map(weight => document.fonts.load(`${weight} 16px ${family}`, text)))
    },
    words + (await page.locator('body').textContent()),
  )
  await page.context().setOffline(true)
}

export const goOnline = ({ page }: App): Promise<void> => page.context().setOffline(false)
