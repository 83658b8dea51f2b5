import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { noneWider, serious } from './accessible'
import { at, enter, row, settled } from './people'

/** How many entries an amount says that it opens to. */
async function entriesOf(amount: Locator): Promise<number> {
  const words = await amount.getAttribute('aria-label')
  return Number(/打开计入的 (\d+) 条记录/.exec(words ?? '')?.[1])
}

async function listHas(page: Page, entries: number): Promise<void> {
  await expect(page).toHaveURL(/\/registers\//)
  await settled(page)
  await expect(page.getByRole('status').filter({ hasText: `共 ${entries} ` })).toBeVisible()
}

const facilities = '规模养殖场粪污处理设施装备配套率'

test('from a row to its figure, and from there to exactly the entries that it counts', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@agriculture')
  await row(page, '34').locator('a.open').click()
  const figures = page.getByRole('dialog').locator('section.figures')
  const card = figures.locator('article').filter({ has: page.getByRole('heading', { name: facilities }) })
  await expect(card.locator('.number')).toHaveText(/^\d+\.\d\d%$/)
  await expect(card).toContainText('≥ 97%')
  await expect(card).toContainText('已下达')
  await card.getByText('怎么算的').click()
  await expect(card.getByText(/÷ .* × 100$/)).toBeVisible()
  await card.getByText('分镇街').click()
  await expect(card.locator('table.towns tbody tr')).toHaveCount(7)
  await card.getByText('逐月变化').click()
  await expect(card.getByRole('slider')).toBeVisible()

  const amount = card.locator('dl.terms .amount').first()
  const entries = await entriesOf(amount)
  expect(entries).toBeGreaterThan(0)
  await amount.click()
  await listHas(page, entries)
  await page.goBack()
  await expect(card.locator('.number')).toBeVisible()
})

test('the region and year of a row’s figures live in the address', async ({ page }) => {
  await enter(page, 'R-GOV', '/plans/1/tasks/34')
  const figures = page.getByRole('dialog').locator('section.figures')
  await figures.getByLabel('区域').selectOption('441602101')
  await expect(page).toHaveURL(/region=441602101/)
  await figures.getByLabel('年度').selectOption('2025')
  await expect(page).toHaveURL(/year=2025/)
  await settled(page)
  await page.reload()
  await settled(page)
  await expect(figures.getByLabel('区域')).toHaveValue('441602101')
  await page.getByRole('dialog').getByRole('button', { name: /关闭/ }).click()
  await expect(page).not.toHaveURL(/region=/)
})

test('all indicators by part, one in detail, its towns, a day in the past and the way back', async ({ page }) => {
  await enter(page, 'R-GOV')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '指标' }).click()
  await settled(page)
  await expect(page.locator('section.part').nth(5)).toBeVisible()
  await settled(page)
  const all = await page.locator('section.part tbody tr').count()
  await page.getByRole('button', { name: /^▲?\s*未达成/ }).click()
  await expect(page).toHaveURL(/standing=short/)
  expect(await page.locator('section.part tbody tr').count()).toBeLessThan(all)
  await page.getByRole('button', { name: '清除筛选' }).click()

  await page.getByRole('searchbox').fill('K08')
  await expect(page.locator('section.part tbody tr')).toHaveCount(1)
  expect(await serious(page)).toEqual([])
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 csv' }).click()])
  const lines = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toContain(facilities)
  expect(lines[2]).toContain('源城区')

  await page.getByRole('link', { name: facilities, exact: true }).click()
  await expect(page.getByRole('heading', { name: facilities, level: 1 })).toBeVisible()
  await settled(page)
  const chart = page.getByRole('slider')
  await chart.focus()
  await page.keyboard.press('Home')
  await expect(chart).toHaveAttribute('aria-valuenow', '0')
  await page.getByText('以表格查看').click()
  expect(await serious(page)).toEqual([])

  const town = page.locator('table.towns tbody tr').filter({ hasNotText: '不适用' }).first()
  const amount = town.locator('.amount').last()
  const entries = await entriesOf(amount)
  await amount.click()
  await listHas(page, entries)
  await page.goBack()
  await settled(page)
  await page.locator('table.towns tbody tr').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/region=441602\d{3}/)
  await settled(page)
  await expect(page.locator('table.towns')).toHaveCount(0)
  await page.getByText('以表格查看').click()
  await page.locator('details tbody tr').last().getByRole('link').click()
  await expect(page).toHaveURL(/asOf=\d{4}-\d\d-\d\d/)
  await settled(page)
  await expect(page.getByText(/当日台账中的记录计算/)).toBeVisible()
})

test('whoever sets targets begins one from the page of its figure', async ({ page }) => {
  await enter(page, 'R-GOV', '/indicators/manure-facilities')
  await expect(page.getByRole('link', { name: '指标目标台账' })).toBeVisible()
  await enter(page, 'R-DEPT-OP@government-office', '/indicators/manure-facilities')
  const add = page.getByRole('link', { name: /下达目标/ })
  await add.click()
  await expect(page.getByRole('heading', { name: '新建记录' })).toBeVisible()
  await expect(page.getByLabel('下达对象')).toHaveValue('源城区')
})

test('a town sees its own figures on its page, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enter(page, 'R-TOWN@buqian', '/indicators')
  await expect(page.getByLabel('区域')).toHaveValue('441602101')
  expect(await serious(page)).toEqual([])
  await noneWider(page)
  await page.goto(at('/towns'))
  await settled(page)
  await expect(page.getByRole('heading', { name: /^指标/ })).toBeVisible()
})
