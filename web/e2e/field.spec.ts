import { expect, test } from '@playwright/test'
import { at, enter, settled } from './people'

/** A patrol with a phone in one hand: found, written where one stands, with a photograph, submitted, returned and mended. */
/** Of this run alone, so that no earlier entry looks like the same thing. */
const plot = `${Math.random().toString(36).slice(2, 12)}坡`
const here = { longitude: Number((114.62 + Math.random() * 0.05).toFixed(6)), latitude: Number((23.62 + Math.random() * 0.05).toFixed(6)), accuracy: 9 }
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('a town officer records a patrol in the field and mends it when it comes back', async ({ page, context, browser }) => {
  test.setTimeout(120_000)
  await enter(page, 'R-TOWN@buqian')

  await test.step('the register is found and a new entry begun', async () => {
    await page.getByRole('button', { name: '菜单' }).tap()
    await page.getByRole('link', { name: '台账' }).tap()
    await page.getByLabel('查找').fill('巡查')
    await page.getByRole('link', { name: /未利用地巡查台账/ }).tap()
    await page.getByRole('button', { name: '新建记录' }).tap()
    await page.getByLabel('巡查地块').fill(plot)
    await page.getByLabel('土地类型').selectOption({ index: 1 })
    await page.getByLabel('巡查日期').fill('2026-03-02')
    await page.getByLabel('巡查人员').fill('巡查组')
    await page.getByLabel('巡查情况').selectOption({ label: '未见异常' })
  })

  await test.step('a device that does not tell where it is says why, and the map is the way out', async () => {
    await page.getByRole('button', { name: '用我的位置' }).tap()
    await expect(page.getByText(/没有取得位置/)).toBeVisible()
    await page.getByRole('button', { name: '在图上选取' }).tap()
    const dialog = page.getByRole('dialog', { name: '选取位置' })
    await dialog.locator('canvas').tap({ position: { x: 120, y: 150 } })
    await expect(dialog.getByText(/^经度 114\.\d{6}，纬度 23\.\d{6}$/)).toBeVisible()
    await dialog.getByRole('button', { name: '使用' }).tap()
    await expect(page.getByLabel('经度')).toHaveValue(/^114\./)
  })

  await test.step('one that does fills it in with how right it is', async () => {
    await context.grantPermissions(['geolocation'], { origin: new URL(at('/')).origin })
    await context.setGeolocation(here)
    await page.getByRole('button', { name: '用我的位置' }).tap()
    await expect(page.getByText('误差约 9 米')).toBeVisible()
    await expect(page.getByLabel('纬度')).toHaveValue(here.latitude.toFixed(6))
  })

  await test.step('it is saved with a photograph and submitted', async () => {
    await page.getByRole('button', { name: '保存', exact: true }).tap()
    await expect(page.getByRole('heading', { name: plot, level: 1 })).toBeVisible()
    await page.getByRole('button', { name: '添加附件' }).tap()
    await expect(page.getByText('拍照')).toBeVisible()
    await page.locator('input[capture]').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: photo })
    await expect(page.getByRole('button', { name: '现场.png', exact: true })).toBeVisible()
    await page.getByRole('button', { name: '提交', exact: true }).tap()
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).tap()
    await expect(page.getByText('等待审核。', { exact: false })).toBeVisible()
  })

  await test.step('the department that leads finds it among its work and returns it', async () => {
    const checker = await (await browser.newContext()).newPage()
    await enter(checker, 'R-DEPT-CHK@natural-resources', '/work')
    await checker.getByRole('link', { name: /R35 未利用地巡查台账：\d+ 条记录待审核/ }).click()
    await checker.getByRole('link', { name: plot }).click()
    await checker.getByRole('button', { name: '退回', exact: true }).click()
    await checker.getByRole('dialog').getByLabel('理由').fill('请补充村名')
    await checker.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click()
    await expect(checker.getByRole('dialog')).toHaveCount(0)
    await checker.context().close()
  })

  await test.step('and the officer sees what to mend', async () => {
    await page.goto(at('/work'))
    await settled(page)
    await page.getByRole('link', { name: /R35 未利用地巡查台账：1 条记录被退回/ }).tap() // the only one: it opens at once
    await expect(page.getByRole('heading', { name: plot })).toBeVisible()
    await expect(page.locator('.notice').getByText('请补充村名')).toBeVisible()
    await page.getByRole('button', { name: '编辑' }).tap()
    await page.getByLabel('行政村').fill('高围村')
    await page.getByRole('button', { name: '保存', exact: true }).tap()
    await page.getByRole('button', { name: '提交', exact: true }).tap()
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).tap()
    await expect(page.getByText('请补充村名').first()).toBeVisible() // in the history
    await expect(page.locator('.notice.warn')).toHaveCount(0)
  })
})

test('an outline is drawn by its corners, lying on its side', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await enter(page, 'R-TOWN@buqian', '/registers/redline-clues/new')
  await page.getByRole('button', { name: '在图上画边界' }).tap()
  const dialog = page.getByRole('dialog', { name: '画边界' })
  await expect(dialog.getByRole('button', { name: '使用' })).toBeDisabled()
  for (const [x, y] of [[120, 60], [200, 70], [160, 120]] as const) {
    await dialog.locator('canvas').tap({ position: { x, y } })
    await page.waitForTimeout(400) // two taps at once would zoom
  }
  await expect(dialog.getByText(/^3 个拐点，.*亩$/)).toBeVisible()
  await dialog.getByRole('button', { name: '使用' }).tap()
  await expect(page.getByLabel('边界')).toHaveValue(/^\{"type":"Polygon","coordinates":\[\[(\[[\d.,]+\],){3}\[[\d.,]+\]\]\]\}$/)
})
