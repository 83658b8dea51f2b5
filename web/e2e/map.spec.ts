import { expect, test, type Page } from '@playwright/test'
import { at, enter, settled } from './people'

const name = `图上核对企业${Date.now()}`
const [lon, lat] = [114.61237, 23.64321]

/** Adds two enterprises side by side, one operating and one closed; answers the number of the first. */
async function addEnterprises(page: Page): Promise<number> {
  return page.evaluate(async ({ name, lon, lat }) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
    const add = async (body: object) => {
      const answer = await fetch('/api/registers/enterprises/entries', {
        method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
        body: JSON.stringify({ industry: '26', regionCode: '441602101', ...body }),
      })
      if (answer.status !== 201) throw new Error(await answer.text())
      return (await answer.json() as { id: number }).id
    }
    const id = await add({ name, operation: 'OPERATING', lon, lat })
    await add({ name: `${name}旧址`, operation: 'CLOSED', since: '2024-03-01', lon: lon + 0.002, lat })
    return id
  }, { name, lon, lat })
}

/** The map's own count of what it shows. */
function marks(page: Page) {
  return page.locator('.canvas [role=status]')
}

test.describe.configure({ mode: 'serial' })
let id = 0

test('entries of a register stand on the map and its list, and a filter narrows both', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology')
  id = await addEnterprises(page)
  await page.goto(at(`/map?layers=enterprises&list=enterprises&q=${encodeURIComponent(name)}&at=${lon},${lat},15`))
  await expect(marks(page)).toHaveText('图上显示 2 条记录', { timeout: 30_000 })
  await expect(page.getByText('共 2 条')).toBeVisible()
  await page.goto(at(`/map?layers=enterprises&list=enterprises&q=${encodeURIComponent(name)}&operation=CLOSED&at=${lon},${lat},15`))
  await expect(marks(page)).toHaveText('图上显示 1 条记录', { timeout: 30_000 })
  await expect(page.getByRole('link', { name: `${name}旧址` })).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})

test('a click on a mark tells what it is and leads to the entry', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', `/map?layers=enterprises&at=${lon},${lat},16`)
  await expect(marks(page)).not.toHaveText('图上显示 0 条记录', { timeout: 30_000 })
  const canvas = (await page.locator('canvas').boundingBox())!
  await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveURL(at(`/registers/enterprises/${id}`))
})

test('a place is found by name and by coordinates, without a mouse', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', '/map?layers=enterprises&at=114.70,23.74,12')
  await page.getByLabel('查找位置').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `${name} 工业企业与关闭搬迁清单` }).press('Enter')
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await page.getByRole('tab', { name: '图层' }).click()
  await page.getByLabel('查找位置').fill('北纬23度38分35.556秒 东经114度36分44.532秒')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /114°36′44\.5″.*坐标/ }).press('Enter')
  await expect(page.getByText('经度 114.612370，纬度 23.643210')).toBeVisible()
})

test('the report of a place is one sheet of paper with scale, date and reader', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', `/map/report?lon=${lon}&lat=${lat}&distance=500`)
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeEnabled({ timeout: 30_000 })
  await expect(page.getByText(/比例尺约 1 : [\d,]+/)).toBeVisible()
  await expect(page.getByText(/于 \d{4}-\d\d-\d\d \d\d:\d\d 生成/)).toBeVisible()
  const sheets = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets).toHaveLength(1)
})

test('lengths and areas are measured by clicks', async ({ page }) => {
  await enter(page, 'R-DEPT-OP@ecology', `/map?layers=enterprises&at=${lon},${lat},14`)
  await settled(page)
  await page.getByRole('button', { name: '量距离' }).click()
  const canvas = (await page.locator('canvas').boundingBox())!
  for (const step of [0, 100, 200]) await page.mouse.click(canvas.x + 300 + step, canvas.y + 300)
  // 200 pixels at zoom 14 and 23.6° north: 200 · 40030230 m · cos 23.64° / (512 · 2^14) on the mean sphere.
  await expect(page.getByText(/^87[45] m/)).toBeVisible()
})

test('no request of the map leaves the server', async ({ page }) => {
  const strangers: string[] = []
  page.on('request', (request) => { if (!request.url().startsWith(at('/')) && !/^(data|blob):/.test(request.url())) strangers.push(request.url()) })
  await enter(page, 'R-DEPT-OP@ecology', `/map?layers=enterprises&at=${lon},${lat},12`)
  await expect(marks(page)).not.toHaveText('图上显示 0 条记录', { timeout: 30_000 })
  expect(strangers).toEqual([])
})
