import { expect, test } from '@playwright/test'
import { at, enter, row, settled } from './people'

test('the first page is the table as on paper, with merged cells and lights', async ({ page }) => {
  await enter(page, 'R-LEAD')
  await expect(page.locator('table.plan tbody tr')).toHaveCount(68)
  await expect(row(page, '1').locator('td.part')).toHaveAttribute('rowspan', '5')
  await expect(row(page, '8').locator('td.title')).toHaveCount(0)
  await expect(row(page, '52')).toContainText('有编号、无内容')
  await expect(page.getByRole('button', { name: /逾期/ })).toBeEnabled()
})

test('filters live in the address, so a colleague sees the same', async ({ page, context }) => {
  await enter(page, 'R-GOV')
  await page.getByRole('button', { name: /逾期/ }).click()
  await page.getByRole('searchbox').fill('污染')
  await expect(page).toHaveURL(/light=overdue/)
  await expect(page).toHaveURL(/q=/)
  const shown = await page.locator('table.plan tbody tr').count()
  expect(shown).toBeGreaterThan(0)
  const other = await context.newPage()
  await other.goto(page.url())
  await settled(other)
  await expect(other.locator('table.plan tbody tr')).toHaveCount(shown)
})

test('old and new names can be switched, and either finds the row', async ({ page }) => {
  await enter(page, 'R-GOV')
  await expect(row(page, '1').locator('td.leads')).toHaveText('区农业局')
  await page.getByRole('button', { name: '现名称' }).click()
  await expect(row(page, '1').locator('td.leads')).toHaveText('区农业农村局')
  await page.getByRole('searchbox').fill('区农业农村局')
  await expect(row(page, '1')).toBeVisible()
})

test('the figures of a department open to just as many rows, under old and new names', async ({ page }) => {
  await enter(page, 'R-GOV', '/plans/1/departments')
  for (const [view, name, mentions] of [['印发时名称', '源城环保分局', '55'], ['现名称', '河源市生态环境局源城分局', null]] as const) {
    await page.getByRole('button', { name: view }).click()
    const line = page.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    if (mentions) await expect(line.getByRole('link').first()).toHaveText(mentions)
    for (const figure of [line.getByRole('link', { name: '33', exact: true }), line.getByRole('link', { name: /逾期/ })]) {
      const rows = Number((await figure.textContent())?.replace(/\D/g, ''))
      await figure.click()
      await expect(page.locator('table.plan tbody tr')).toHaveCount(rows)
      await page.goBack()
    }
  }
})

test('everything is English after switching, and stays so after a reload', async ({ page }) => {
  await enter(page, 'R-LEAD', '/', 'en')
  await expect(page.getByRole('button', { name: /Overdue/ })).toBeVisible()
  await page.reload()
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('columnheader', { name: 'Time limit' })).toBeVisible()
  await page.getByRole('button', { name: '切换为中文' }).click()
  await expect(page.getByRole('columnheader', { name: '完成时限' })).toBeVisible()
})

test('the keyboard reaches a task, moves between rows and comes back', async ({ page }) => {
  await enter(page, 'R-GOV')
  await page.reload()
  await settled(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused()
  await row(page, '1').locator('a.open').focus()
  await page.keyboard.press('ArrowDown')
  await expect(row(page, '2').locator('a.open')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tasks\/\d+/)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/\/tasks\//)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('a phone shows the rows as cards and opens a task over the whole screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enter(page, 'R-DEPT-OP@ecology')
  await expect(page.locator('table.plan')).toHaveCount(0)
  await expect(page.locator('li.card')).toHaveCount(68)
  await page.locator('li.card a').first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('周期与报告')).toBeVisible()
  expect((await page.locator('.task-drawer').boundingBox())?.width).toBeCloseTo(360, 1)
  await drawer.getByRole('button', { name: /关闭/ }).click()
  await expect(page).not.toHaveURL(/\/tasks\//)
  await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('link', { name: /我的工作/ }).click()
  await expect(page.getByRole('heading', { name: '我的工作' })).toBeVisible()
})

test('a figure opens to the report that it comes from', async ({ page }) => {
  await enter(page, 'R-GOV', '/plans/1/tasks/5')
  const drawer = page.getByRole('dialog')
  await drawer.getByText('展开看依据').click()
  await drawer.getByRole('button', { name: /^报告 \d+$/ }).first().click()
  await expect(page).toHaveURL(/report=\d+/)
  await expect(drawer.getByText('流转记录').first()).toBeVisible()
})

test('a town sees the table, but may not import, write or look at other towns', async ({ page }) => {
  await enter(page, 'R-TOWN@buqian')
  await expect(page.locator('table.plan')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入分工表' })).toHaveCount(0)
  await page.goto(at('/plans/import'))
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  await page.goto(at('/audit'))
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  const answer = await page.request.post(at('/api/plans/import'), { multipart: { file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') } } })
  expect(answer.status()).toBe(403)
})

test('a restricted task keeps its records from those it is not for', async ({ page }) => {
  await enter(page, 'R-GOV')
  await row(page, '53').locator('a.open').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('已签发')).toHaveCount(0)
})

test('every page of the demo says that its records are made up', async ({ page }) => {
  await enter(page, 'R-GOV')
  for (const path of ['/plans/1', '/work', '/supervisions', '/organisations', '/help']) {
    await page.goto(at(path))
    await expect(page.getByText('演示数据', { exact: true }).first()).toBeVisible()
  }
})

test('a session that ended asks to sign in and returns to the page', async ({ page, context }) => {
  await enter(page, 'R-GOV', '/supervisions')
  await context.clearCookies()
  await page.getByRole('link', { name: /我的工作/ }).click()
  await expect(page).toHaveURL(/\/sign-in\?then=/)
  await expect(page.getByText('登录已过期')).toBeVisible()
})
