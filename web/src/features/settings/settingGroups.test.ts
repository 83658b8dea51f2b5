import { expect, it } from 'vitest'
import type { Setting } from './api'
import { gather, groupOf, inForce, memberId } from './settingGroups'

function setting(key: string, value: string | null = null): Setting {
  return { key, kind: 'TEXT', value, set: value !== null, otherwise: 'usual', title: { zh: '', en: '' }, about: { zh: '', en: '' } }
}

it('files a setting by the beginning of its key and keeps unknown ones visible', () => {
  expect(['plan.due-soon-days', 'mail.host', 'session.idle-minutes', 'audit.algorithm', 'brand.new'].map(groupOf)).toEqual(['plan', 'mail', 'sign-in', 'audit', 'other'])
})

it('gathers what was set for single organisations under their family', () => {
  const parts = gather([setting('report.merge-submit-check:*'), setting('report.merge-submit-check:12', 'true'), setting('plan.due-soon-days')])
  expect(parts).toHaveLength(1)
  expect(parts[0]!.settings.map((each) => each.key)).toEqual(['plan.due-soon-days'])
  expect(parts[0]!.families[0]!.members.map((each) => memberId(each.key))).toEqual([12])
})

it('takes the usual value while none is set, but not for one set to nothing', () => {
  expect(inForce(setting('a'))).toBe('usual')
  expect(inForce(setting('a', ''))).toBe('')
})
