import { expect, test } from '@playwright/test'
import { noneWider, serious } from './accessible'
import { at, enter, settled } from './people'

const pages: Record<string, string[]> = {
  'R-GOV': [
    '/plans/1', '/plans/1?names=current&light=overdue', '/plans/1/tasks/5', '/plans/1/tasks/5?tab=supervision', '/plans/1/tasks/5?tab=history', '/plans/1/tasks/34', '/indicators', '/indicators/manure-facilities', '/plans/1/versions', '/plans/1/departments', '/plans/1/departments?names=current&of=all', '/plans/import',
    '/work', '/notices', '/supervisions', '/supervisions/new', '/meetings', '/meetings/new', '/towns', '/duty-letters', '/organisations', '/organisations/succession', '/calendar', '/settings', '/help', '/account',
  ],
  'R-ADM': ['/people', '/people/posts', '/people/roles', '/settings', '/calendar', '/organisations', '/audit'],
  'R-DEPT-OP@ecology': [
    '/plans/1/tasks/66', '/work', '/map', '/map?layers=enterprises&list=enterprises', '/map/report?lon=114.66&lat=23.67&distance=1000', '/map/overlay/siting-reviews/1',
    '/registers', '/registers/enterprises', '/registers/enterprises?operation=CLOSED&since.from=2020-01-01&state=CHECKED', '/registers/enterprises/1', '/registers/enterprises/1/edit',
    '/registers/plots/1', '/registers/plots/new', '/registers/enterprises/import', '/registers/enterprises/import?run=1',
  ],
  'R-TOWN@buqian': ['/plans/1', '/towns', '/work', '/registers?mine=1', '/registers/reserve-patrols', '/registers/redline-clues/new', '/map'],
}

/** Colours are the same on every screen, and measuring them is half the work. */
const heldOnTheDesktop = ['color-contrast']

for (const [role, paths] of Object.entries(pages)) {
  for (const [name, viewport] of [['desktop', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
    test(`pages of ${role} are accessible and fit on a ${name}`, async ({ page }) => {
      test.setTimeout(300_000)
      await page.setViewportSize(viewport)
      await enter(page, role)
      for (const path of paths) {
        await page.goto(at(path))
        await settled(page)
        await test.step(path, async () => {
          await expect(page.locator('h1, [role=heading]').first()).toBeVisible()
          expect(page.url(), path).not.toContain('/forbidden')
          expect(await serious(page, name === 'phone' ? heldOnTheDesktop : []), `${path} on a ${name}`).toEqual([])
          await noneWider(page)
        })
      }
    })
  }
}

test('pages before sign-in are accessible', async ({ page }) => {
  for (const path of ['/sign-in', '/enter?token=none', '/setup']) {
    await page.goto(at(path))
    await settled(page)
    expect(await serious(page), path).toEqual([])
  }
})
