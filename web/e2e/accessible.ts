import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What stands seriously in the way of people who use the keyboard or a screen reader (WCAG 2.2 AA).
 *
 * @param without rules that are held elsewhere
 */
export async function serious(page: Page, without: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .disableRules(without)
    .setLegacyMode(true) // the pages have no frames, for which the other mode takes twice as long
    .analyze()
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.any.map((check) => check.message).join('; ').slice(0, 200)}`))
}

export async function noneWider(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, 'the page is wider than the window').toBeLessThanOrEqual(0)
}
