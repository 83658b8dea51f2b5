import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { SMTPServer } from 'smtp-server'
import { row, settled } from './people'
import { startServer, type RunningServer } from './server'

/** From an empty server to a signed report: what the first users of a district do, in the order in which they do it. */
const table = resolve(import.meta.dirname ?? __dirname, '../../golden/plan/source/附件2.docx')
const password = 'eine Wiese hinter dem Rathaus 7'
let server: RunningServer
let post: { port: number; letters: string[]; close: () => void }

test.beforeAll(async () => {
  test.setTimeout(600_000)
  post = await postOffice()
  server = await startServer('run')
})
test.afterAll(async () => {
  await server?.stop()
  post?.close()
})

/** A mail server that keeps what it gets. */
async function postOffice(): Promise<typeof post> {
  const letters: string[] = []
  const office = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => { letters.push(Buffer.concat(parts).toString('utf8')); done() })
    },
  })
  await new Promise<void>((ready) => { office.listen(0, '127.0.0.1', ready) })
  const address = office.server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, letters, close: () => { office.close() } }
}

/** A call of the interface in the name of whoever is signed in on the page. */
async function call<T>(page: Page, method: string, path: string, body: unknown): Promise<T> {
  return page.evaluate(async ([m, p, b]) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
    const answer = await fetch(p as string, {
      method: m as string, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: m === 'GET' ? undefined : JSON.stringify(b),
    })
    if (!answer.ok) throw new Error(`${p}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }, [method, path, body]) as Promise<T>
}

async function setUp(page: Page): Promise<void> {
  const code = /^\s*((?:\w{4}-){4}\w{4})\s*$/m.exec(server.output())?.[1]
  expect(code, server.output()).toBeTruthy()
  await page.goto(`${server.url}/`)
  await expect(page).toHaveURL(/\/setup$/)
  await page.getByLabel('设置码').fill(code!)
  await page.getByLabel('姓名').fill('系统管理员')
  await page.getByLabel('登录名').fill('admin')
  await page.getByLabel('密码', { exact: false }).first().fill(password)
  await page.getByLabel('再输入一次密码').fill(password)
  await page.getByRole('button', { name: '建立管理员并登录' }).click()
  await expect(page.getByRole('button', { name: /系统管理员/ })).toBeVisible()
}

/** The administrator appoints somebody; the person follows the link and chooses a password. */
async function appoint(admin: Page, browser: Browser, name: string, login: string, organisation: string, role: string): Promise<Page> {
  const bodies = await call<{ id: number; key: string; name: { zh: string } }[]>(admin, 'GET', '/api/organisations', null)
  const body = bodies.find((one) => one.name.zh === organisation)
  expect(body, organisation).toBeTruthy()
  const person = await call<{ id: number }>(admin, 'POST', '/api/people', { name, login, email: `${login}@example.cn`, phone: '', locale: 'zh' })
  await call(admin, 'POST', '/api/posts', { organisationId: body!.id, role, title: name, personId: person.id })
  const { path } = await call<{ path: string }>(admin, 'POST', `/api/people/${person.id}/invite`, {})
  const page = await (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(server.url + path)
  await page.getByLabel('密码').first().fill(password)
  await page.getByLabel('再输入一次密码').fill(password)
  await page.getByRole('button', { name: '设定密码并进入' }).click()
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible()
  return page
}

test('from the set-up code to a signed report and the exported table', async ({ page: admin, browser }) => {
  test.setTimeout(600_000)
  await setUp(admin)
  for (const [key, value] of [['mail.host', '127.0.0.1'], ['mail.port', String(post.port)], ['mail.tls', 'none'], ['mail.from', 'jingtu@example.cn']]) {
    await call(admin, 'PUT', '/api/settings', { key, value, reason: '启用邮件提醒' })
  }
  const office = await appoint(admin, browser, '督查科', 'gov', '区人民政府办公室', 'R-GOV')

  await test.step('the office imports the real table', async () => {
    await expect(office.getByText('还没有任务分工表')).toBeVisible()
    await office.getByRole('link', { name: '导入分工表' }).click()
    await office.locator('input[type=file]').setInputFiles(table)
    await expect(office.getByRole('region', { name: '读到的表格' }).locator('tbody tr')).toHaveCount(68)
    await expect(office.getByText(/67 项有任务/)).toBeVisible()
    await expect(office.getByText('须处理')).toHaveCount(0)
    await office.getByRole('button', { name: '接受' }).click()
    await expect(office).toHaveURL(/\/plans\/\d+$/)
    await expect(office.locator('table.plan tbody tr')).toHaveCount(68)
    await expect(row(office, '8').locator('td.light')).toHaveText(/未开始|临期/)
  })

  const department = '区农业农村局'
  const writer = await appoint(admin, browser, '经办人', 'op', department, 'R-DEPT-OP')
  const checker = await appoint(admin, browser, '审核人', 'chk', department, 'R-DEPT-CHK')
  const head = await appoint(admin, browser, '负责人', 'sign', department, 'R-DEPT-SIGN')

  await test.step('the department that answers today writes a closing report with evidence', async () => {
    await row(writer, '8').locator('a.open').click()
    const drawer = writer.getByRole('dialog')
    await drawer.getByRole('button', { name: '写报告' }).click()
    await drawer.getByLabel('本报告办结本年度').check()
    await drawer.getByLabel('进展情况').fill('完成农产品质量检测 120 批次，超标产品均已追溯处置。')
    await drawer.getByRole('button', { name: '保存草稿' }).click()
    await expect(drawer.getByText('尚无佐证材料')).toBeVisible()
    const deliverables = drawer.locator('.checklist li')
    const wanted = await deliverables.count()
    expect(wanted).toBeGreaterThan(0)
    for (let n = 0; n < wanted; n++) {
      await drawer.getByRole('button', { name: '添加佐证' }).click()
      await drawer.locator('input[type=file]').first().setInputFiles({ name: `佐证${n + 1}.pdf`, mimeType: 'application/pdf', buffer: pdf(n) })
      await expect(drawer.locator('form [role=status]').getByRole('button', { name: `佐证${n + 1}.pdf` })).toBeVisible()
      await drawer.getByLabel('证明什么').fill(`第 ${n + 1} 份材料`)
      await drawer.getByRole('button', { name: '附上' }).click()
      await expect(drawer.getByRole('button', { name: '添加佐证' })).toBeVisible()
    }
    await expect(drawer.getByText('尚无佐证', { exact: true })).toHaveCount(0)
    await step(writer, '报送')
    await expect(drawer.locator('.reports .chip').getByText('已报送')).toBeVisible()
  })

  await test.step('the writer cannot check the own report, and is told why', async () => {
    const drawer = writer.getByRole('dialog')
    await expect(drawer.getByRole('button', { name: '审核通过', exact: true })).toHaveCount(0)
    await drawer.getByText('为什么有些操作现在不能做？').click()
    await expect(drawer.locator('details.refused li').first()).toBeVisible()
  })

  await test.step('the checker sends it back, and the writer is reminded by mail', async () => {
    const report = new URL(writer.url()).searchParams.get('report')
    await call(checker, 'POST', `/api/reports/${report}/return`, { reason: '请核对超标批次的处置记录。' })
    await expect.poll(() => post.letters.filter((letter) => letter.includes('op@example.cn')).length, { timeout: 60_000 }).toBeGreaterThan(0)
    await writer.reload()
    await settled(writer)
    await step(writer, '报送')
    await expect(writer.getByRole('dialog').getByText('已报送').first()).toBeVisible()
  })

  await test.step('another person checks it, a third signs it', async () => {
    for (const [person, action, state] of [[checker, '审核通过', '已审核'], [head, '签发', '已签发']] as const) {
      await person.getByRole('link', { name: /我的工作/ }).click()
      await person.locator('main').getByRole('link', { name: /8 切实/ }).first().click()
      await expect(person.getByRole('dialog').getByText('完成农产品质量检测 120 批次')).toBeVisible()
      await step(person, action)
      await expect(person.getByRole('dialog').locator('.reports .chip').getByText(state)).toBeVisible()
    }
  })

  await test.step('the light of the row changes for everyone', async () => {
    await office.reload()
    await settled(office)
    await expect(row(office, '8').locator('td.light')).toHaveText('∞持续')
    await expect(row(office, '8').locator('td.progress')).toContainText('100%')
  })

  await test.step('the table leaves as Word and as Excel', async () => {
    for (const [button, ending] of [['导出 Word', 'docx'], ['导出 Excel', 'xlsx']] as const) {
      const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: button }).click()])
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
      const bytes = readFileSync(await download.path())
      expect(bytes.subarray(0, 2).toString()).toBe('PK')
      expect(bytes.length).toBeGreaterThan(8_000)
    }
  })

  await test.step('the administrator sees no business data, but proves the trail', async () => {
    await admin.goto(`${server.url}/plans/1`)
    await expect(admin.getByRole('heading', { name: '没有权限' })).toBeVisible()
    await admin.goto(`${server.url}/audit`)
    await expect(admin.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

/** Takes a step of the open report and says yes to its dialog. */
async function step(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: action })
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** The smallest document that is a PDF, different for each number. */
function pdf(n: number): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${n}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
}
