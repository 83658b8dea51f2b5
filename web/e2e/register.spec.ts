import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { at, enter, row, settled } from './people'
import { workbook } from './workbook'

/** Tells this run's entries from all others. */
const mark = `试走${Date.now().toString(36)}`
const register = '工业企业与关闭搬迁清单'

/** A credit code with its check character (GB 32100-2015). */
function uscc(n: number): string {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `91441602${String(n).padStart(9, '0')}`
  const sum = [...body].reduce((total, sign, place) => total + signs.indexOf(sign) * (3 ** place % 31), 0)
  return body + signs[(31 - (sum % 31)) % 31]
}
const number = (Date.now() % 100_000_000) * 10

/** Takes a step of the entry on the page and says yes to its dialog. */
async function step(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: action })
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** The mark beside the name of an entry that says how far it is confirmed. */
function state(page: Page, word: string) {
  return page.locator('main header').getByText(word, { exact: true })
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('from a row of the plan to a checked entry, an export and an import that is taken back', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const name = `${mark}五金制品厂`
  await enter(page, 'R-DEPT-OP@ecology')

  await test.step('the drawer of a task leads to the registers of its measure', async () => {
    await row(page, '3').locator('a.open').click()
    const registers = page.getByRole('dialog').getByRole('navigation', { name: '相关台账' })
    await expect(registers.getByRole('link', { name: `R24 ${register}` })).toBeVisible()
    await registers.getByRole('link', { name: `新建记录: ${register}` }).click()
    await expect(page.getByRole('heading', { name: '新建记录' })).toBeVisible()
  })

  await test.step('a wrong credit code is told at its field', async () => {
    await page.getByLabel('企业名称').fill(name)
    await page.getByLabel('统一社会信用代码').fill('91441602MA0000000X')
    await page.getByRole('combobox', { name: '行业' }).fill('金属制品业')
    await page.getByRole('option', { name: '金属制品业' }).click()
    await page.getByLabel('生产状态').selectOption({ label: '在产' })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.locator('[data-field=uscc] .fault')).toContainText('91441602MA0000000X')
    await expect(page.getByLabel('统一社会信用代码')).toHaveAttribute('aria-invalid', 'true')
    await page.getByRole('alert').getByRole('button', { name: /统一社会信用代码/ }).click()
    await expect(page.getByLabel('统一社会信用代码')).toBeFocused()
  })

  await test.step('put right, it is saved and submitted', async () => {
    await page.getByLabel('统一社会信用代码').fill(uscc(number))
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
    await expect(state(page, '草稿')).toBeVisible()
    await step(page, '提交')
    await expect(state(page, '已提交')).toBeVisible()
    await expect(page.getByRole('button', { name: '审核通过', exact: true })).toHaveCount(0)
  })

  await test.step('another person checks it', async () => {
    const checker = await (await browser.newContext()).newPage()
    await enter(checker, 'R-DEPT-CHK@ecology', new URL(page.url()).pathname)
    await step(checker, '审核通过')
    await expect(state(checker, '已审核')).toBeVisible()
    await checker.context().close()
    await page.reload()
    await settled(page)
    await expect(state(page, '已审核')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: '审核通过' })).toBeVisible()
  })

  await test.step('filters find it, and the file holds what the list shows', async () => {
    await page.locator('main').getByRole('link', { name: new RegExp(register) }).click()
    await page.getByRole('searchbox').fill(mark)
    await page.getByLabel('状态', { exact: true }).selectOption({ label: '已审核' })
    await expect(page).toHaveURL(/state=CHECKED/)
    await expect(page.locator('table.entries tbody tr')).toHaveCount(1)
    await expect(page.locator('table.entries tbody')).toContainText(name)
    await page.getByRole('button', { name: /^导出/ }).click()
    const csv = await download(page, '导出为 csv')
    const lines = csv.bytes.toString('utf8').replace('\uFEFF', '').trim().split(/\r?\n/)
    expect(csv.name).toMatch(/\.csv$/)
    expect(lines[0]).toMatch(/^企业名称/)
    expect(lines[0]).not.toContain('主要产品')
    expect(lines[1]).toContain(name)
    expect(lines).toHaveLength(3)
    const xlsx = await download(page, '导出为 xlsx')
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('a spoilt workbook tells row, column, value and what to do, and its good rows go in', async () => {
    await page.goto(at('/registers/enterprises'))
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await page.locator('input[type=file]').setInputFiles({
      name: '外来名单.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: workbook([
        ['统一社会信用代码', '企业名称', '行业', '生产状态', '区划代码'],
        [uscc(number + 1), `${mark}甲厂`, '金属制品业', '在产', '441602'],
        ['91441602MA0000000X', `${mark}乙厂`, '金属制品业', '在产', '441602'],
        [uscc(number + 2), `${mark}丙厂`, '金属制品业', '歇业中', '441602'],
        [uscc(number + 3), `${mark}丁厂`, '金属制品业', '在产', '441602'],
      ]),
    })
    await page.getByRole('button', { name: '开始检查' }).click()
    const result = page.getByRole('region', { name: '导入结果' })
    await expect(result.getByText('已完成', { exact: true })).toBeVisible({ timeout: 30_000 })
    const wrong = result.locator('tbody tr').filter({ hasText: '91441602MA0000000X' })
    await expect(wrong.locator('td').first()).toHaveText('3')
    await expect(wrong).toContainText('统一社会信用代码')
    await expect(wrong).toContainText('请核对')
    await expect(result.locator('tbody tr').filter({ hasText: '歇业中' }).locator('td').first()).toHaveText('4')
    await result.getByRole('button', { name: '导入无误的 2 行' }).click()
    await expect(result.getByRole('button', { name: '撤销导入' })).toBeVisible({ timeout: 30_000 })
    await expect(result.locator('.figures')).toContainText('新增2')
    const failed = await download(page, '下载出错的行')
    expect(failed.bytes.subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('and are taken back', async () => {
    await page.getByRole('button', { name: '撤销导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
    await expect(page.getByRole('region', { name: '导入结果' }).getByText('已撤销')).toBeVisible()
    await page.goto(at(`/registers/enterprises?q=${encodeURIComponent(mark)}`))
    await expect(page.locator('table.entries tbody tr')).toHaveCount(1)
  })
})

test('an entry opened from the list of a past day stands there as it stood then', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology')
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10)
  await page.goto(at(`/registers/enterprises?asOf=${yesterday}`))
  await page.locator('table.entries a.open').first().click()
  await expect(page.getByText(`显示的是 ${yesterday} 当天结束时的这条记录`)).toBeVisible()
  await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0)
  await page.getByRole('link', { name: '看现在的记录' }).click()
  await expect(page.getByText('当天结束时的这条记录')).toHaveCount(0)
  await page.goto(at('/registers/enterprises/1?asOf=2001-01-01'))
  await expect(page.getByText('2001-01-01 时还没有这条记录。')).toBeVisible()
})

test('columns that were chosen are shown again the next time', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', '/registers/enterprises')
  await page.getByRole('button', { name: /^选择列/ }).click()
  await page.getByRole('checkbox', { name: '地址' }).check()
  await expect(page.getByRole('columnheader', { name: '地址' })).toBeVisible()
  await page.goto(at('/registers/enterprises'))
  await expect(page.getByRole('columnheader', { name: '地址' })).toBeVisible()
})

test('the keyboard goes from row to row, and a phone shows cards', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', '/registers/enterprises')
  const links = page.locator('table.entries a.open')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/registers\/enterprises\/\d+$/)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at('/registers/enterprises'))
  await settled(page)
  const first = await page.locator('table.entries tbody tr').nth(0).boundingBox()
  const second = await page.locator('table.entries tbody tr').nth(1).boundingBox()
  expect(first!.width).toBeLessThanOrEqual(390)
  expect(second!.y).toBeGreaterThan(first!.y + first!.height)
})

test('many entries go a step further together: who refuses is named, the others may go alone', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', '/registers/enterprises')
  await page.getByRole('checkbox', { name: '选择本页全部记录' }).check()
  const bar = page.getByRole('region', { name: '批量办理' })
  await expect(bar.getByRole('status')).toHaveText('已选 50 条')
  await page.getByRole('button', { name: /^导出/ }).click()
  await expect(page.getByText('选中的 50 条')).toBeVisible()
  await bar.getByRole('button', { name: /^选中全部/ }).click()
  await page.getByRole('button', { name: /^导出/ }).click()
  await expect(page.getByText(/^符合条件的全部 \d+ 条$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: '选择本页全部记录' }).uncheck()
  await page.getByRole('checkbox', { name: '选择本页全部记录' }).check()
  await bar.getByRole('button', { name: '提交', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '提交' })
  await dialog.getByRole('button', { name: '办理 50 条' }).click()
  await expect(dialog.getByText(/\d+ 条不能办理/)).toBeVisible()
  await expect(dialog.locator('.refused li').first()).toContainText('已审核')
  await dialog.getByRole('button', { name: '取消' }).click()
  await bar.getByRole('button', { name: '取消选择' }).click()
  await expect(bar).toHaveCount(0)
})

test('a view keeps filters and columns, for oneself and for colleagues of the same body', async ({ page, browser }) => {
  const name = `${mark}关闭企业`
  await enter(page, 'R-DEPT-OP@ecology', '/registers/enterprises?operation=CLOSED&columns=name,operation')
  const found = await page.locator('table.entries tbody tr').count()
  await page.getByRole('button', { name: /^视图/ }).click()
  await page.getByLabel('视图名称').fill(name)
  await page.getByLabel('本单位同事也可使用').check()
  await page.getByRole('button', { name: '保存当前视图' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
  const colleague = await (await browser.newContext()).newPage()
  await enter(colleague, 'R-DEPT-CHK@ecology', '/registers/enterprises')
  await colleague.getByRole('button', { name: /^视图/ }).click()
  await colleague.getByRole('link', { name }).click()
  await expect(colleague).toHaveURL(/operation=CLOSED/)
  await expect(colleague.locator('table.entries tbody tr')).toHaveCount(found)
  await expect(colleague.locator('table.entries thead th')).toHaveCount(2)
  await colleague.context().close()
  await page.getByRole('button', { name: `删除: ${name}` }).click()
  await expect(page.getByRole('link', { name })).toHaveCount(0)
})

test('a file is attached to an entry, and a similar new entry is pointed out', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', '/registers/enterprises/2')
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByRole('button', { name: '添加附件' }).click()
  await page.getByLabel('说明（可不填）').fill('营业执照')
  await page.locator('input[type=file]').first().setInputFiles({ name: `${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
  await expect(page.getByRole('link', { name: `${mark}.csv` })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '添加附件' }).first()).toBeVisible()
  await page.goto(at('/registers/enterprises/new'))
  await page.getByLabel('企业名称').fill(title!)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: title! })).toBeVisible()
  await expect(page.getByRole('button', { name: '不是同一对象，保存' })).toBeVisible()
})

test('who only reads sees neither ticks nor forms, and is told so at an address that was typed', async ({ page, browser }) => {
  await enter(page, 'R-LEAD', '/registers/enterprises')
  await expect(page.locator('table.entries tbody tr').first()).toBeVisible()
  await expect(page.locator('table.entries input[type=checkbox]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '新建记录' })).toHaveCount(0)
  const other = await (await browser.newContext()).newPage()
  await enter(other, 'R-DEPT-CHK@agriculture', '/registers/enterprises/new')
  await expect(other.getByText('您的岗位不能在本台账新建记录')).toBeVisible()
  await expect(other.locator('main form')).toHaveCount(0)
  await other.goto(at('/registers/enterprises/import'))
  await expect(other.getByText('您的岗位不能向本台账导入')).toBeVisible()
  await other.goto(at('/registers/enterprises/1/edit'))
  await expect(other.getByText('您的岗位不能修改这条记录')).toBeVisible()
  await other.context().close()
})

test('a duplicate is merged into the entry that was found, and leads to it from then on', async ({ page }) => {
  const name = `示例合并企业${mark}有限公司`
  await enter(page, 'R-DEPT-OP@ecology')
  const added: number[] = []
  for (const form of [name, `${name}（重复）`]) {
    await page.goto(at('/registers/enterprises/new'))
    await page.getByLabel('企业名称').fill(form)
    const industry = page.getByRole('combobox', { name: /行业/ })
    await industry.click()
    await industry.fill('金属制品')
    await page.getByRole('option', { name: '金属制品业' }).click()
    await page.getByLabel('生产状态').selectOption({ label: '在产' })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const differs = page.getByRole('button', { name: '不是同一对象，保存' })
    await expect(differs.or(page.getByRole('heading', { level: 1, name: form }))).toBeVisible()
    if (await differs.isVisible()) await differs.click()
    await expect(page).toHaveURL(/enterprises\/\d+$/)
    added.push(Number(page.url().split('/').pop()))
  }
  await page.getByRole('button', { name: '合并重复记录' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.getByLabel('理由').fill('同一企业重复登记')
  await dialog.getByRole('button', { name: '合并重复记录' }).click()
  await expect(page).toHaveURL(new RegExp(`enterprises/${added[0]}$`))
  await page.goto(at(`/registers/enterprises/${added[1]}`))
  await page.getByText('已合并到').getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`enterprises/${added[0]}$`))
})
