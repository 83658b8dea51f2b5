import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** Address of the demo server with a path. */
export function at(path: string): string {
  return new URL(path, process.env.JINGTU_URL).toString()
}

function link(role: string): string {
  const lines = readFileSync(join(process.env.JINGTU_DATA ?? '', 'demo-links.txt'), 'utf8').split('\n')
  const found = lines.map((line) => line.trim().split(/\s+/)).find(([name]) => name === role)?.[1]
  if (!found) throw new Error(`The demo has no ${role}.`)
  const { pathname, search } = new URL(found)
  return at(pathname + search)
}

/** Enters as one of the ready-made people of the demo, in Chinese or English. */
export async function enter(page: Page, role: string, path = '/', language: 'zh' | 'en' = 'zh'): Promise<void> {
  await page.goto(link(role))
  await page.waitForURL((url) => !url.pathname.startsWith('/enter'))
  await expect(page.getByRole('banner')).toBeVisible()
  const english = await page.evaluate(() => document.documentElement.lang === 'en')
  if (english !== (language === 'en')) {
    await page.getByRole('button', { name: english ? '切换为中文' : 'Switch to English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN')
  }
  if (path !== '/') await page.goto(at(path))
  await settled(page)
}

/** Waits until nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.loading')).toHaveCount(0)
}

/** Row of the plan table by its printed number. */
export function row(page: Page, no: string) {
  return page.locator('table.plan tbody tr').filter({ has: page.locator('th.no', { hasText: new RegExp(`^${no}$`) }) })
}
