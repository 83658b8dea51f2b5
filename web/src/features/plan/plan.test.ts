import { expect, it } from 'vitest'
import type { Party, Task } from './api'
import { departmentsOf } from './departments'
import { beforeLights, countLights, noFilters, periodOf, readFilters, standingOf, standings, withLights, writeFilters, type PlanFilters } from './filters'
import { partyEntries, tableRows } from './tableRows'

function party(organisationId: number, issued: string, current = organisationId, group: string | null = null): Party {
  return { organisationId, issued, group, inherited: false, current: [{ id: current, name: { zh: `今${current}`, en: `Now ${current}` } }] }
}
function task(no: string, over: Partial<Task> = {}): Task {
  return {
    id: Number(no), planId: 1, no, position: Number(no), state: 'ACTIVE', partNo: 1, part: '一、详查', title: '详查', text: '查明土壤', corrected: null,
    leads: [party(1, '区农业局', 11)], participants: [], limit: '持续实施', due: { kind: 'CONTINUOUS', from: null, by: null }, measure: null, targets: [],
    light: 'on-track', progress: null, nextDue: null, restricted: false, inherited: [], my: 'reader', ...over,
  }
}

it('writes filters into the address and reads the same ones back', () => {
  const all: PlanFilters = { text: '尾矿 库', lights: ['overdue', 'done'], organisation: 3, town: 9, as: 'lead', part: 5, period: '2020', names: 'current', mine: true }
  expect(readFilters(writeFilters(all))).toEqual(all)
  expect(writeFilters(noFilters)).toEqual({})
})
it('ignores what somebody typed into the address by mistake', () => {
  expect(readFilters({ light: 'purple,done', org: 'x', part: '-1', period: 'soon', names: '?' })).toEqual({ ...noFilters, lights: ['done'] })
})
it('finds a row by the old name, the new name, its number and any words of it', () => {
  const rows = [task('1'), task('2', { leads: [party(2, '区林业局', 12)], text: '林地' })]
  for (const text of ['区林业局', 'now 12', '林地 林业', '今12']) {
    expect(beforeLights(rows, { ...noFilters, text }).map((r) => r.no), text).toEqual(['2'])
  }
})
it('filters a department by the names of the view', () => {
  const rows = [task('1')]
  expect(beforeLights(rows, { ...noFilters, organisation: 1 })).toHaveLength(1)
  expect(beforeLights(rows, { ...noFilters, organisation: 1, names: 'current' })).toHaveLength(0)
  expect(beforeLights(rows, { ...noFilters, organisation: 11, names: 'current' })).toHaveLength(1)
})
it('tells a body that is named from one that is meant by a phrase, and the lead from the rest', () => {
  const row = task('1', { participants: [party(1, '区农业局'), party(2, '各镇人民政府', 2, 'towns'), party(3, '区水务局')] })
  expect([1, 2, 3, 4].map((id) => standingOf(row, id, 'issued'))).toEqual(['lead', 'phrase', 'participant', undefined])
  expect(beforeLights([row], { ...noFilters, organisation: 3, as: 'lead' })).toHaveLength(0)
  expect(beforeLights([row], { ...noFilters, organisation: 3, as: 'participant' })).toHaveLength(1)
})
it('counts for every department just the rows that its figure opens to', () => {
  const rows = [task('1', { light: 'overdue' }), task('2', { participants: [party(2, '区林业局', 12)] }), task('3', { leads: [party(2, '区林业局', 12)], light: 'done' })]
  const count = (organisationId: number | null, zh: string, times: number) => ({ organisationId, name: { zh, en: zh }, count: times, leads: 0, participants: 0, viaPhrase: 0 })
  const found = departmentsOf(rows, [count(1, '区农业局', 1), count(2, '区林业局', 2), count(2, '林业局', 1), count(null, '区直相关部门', 1)], 'issued', 'lead')
  expect(found.map((d) => [d.name.zh, d.mentions, d.rows.lead, d.rows.participant])).toEqual([['区农业局', 1, 2, 0], ['区林业局', 3, 1, 1], ['区直相关部门', 1, 0, 0]])
  for (const { organisationId, rows: counted } of found.filter((d) => d.organisationId !== null)) {
    for (const as of standings) expect(beforeLights(rows, { ...noFilters, organisation: organisationId, as })).toHaveLength(counted[as])
  }
  expect(found[0]?.lights).toMatchObject({ overdue: 1, 'on-track': 1 })
  expect(departmentsOf(rows, [count(12, '区林业局', 2)], 'current', null)[0]).toMatchObject({ mentions: null, lights: { done: 1, 'on-track': 1 } })
})
it('names the period of a row by its limit', () => {
  expect(periodOf(task('1', { due: { kind: 'BY', from: null, by: '2020-12-31' } }))).toBe('2020')
  expect(periodOf(task('1'))).toBe('continuous')
})
it('counts lights and shows an empty row only without a filter on them', () => {
  const rows = [task('51', { light: 'overdue' }), task('52', { state: 'EMPTY', light: null })]
  expect(countLights(rows).overdue).toBe(1)
  expect(withLights(rows, []).map((r) => r.no)).toEqual(['51', '52'])
  expect(withLights(rows, ['overdue']).map((r) => r.no)).toEqual(['51'])
})
it('merges neighbours of the same part and title, as on paper', () => {
  const rows = tableRows([task('1'), task('2'), task('3', { title: '共享' }), task('4', { part: '二、分类', title: '共享' })])
  expect(rows.map((r) => r.partSpan)).toEqual([3, 0, 0, 1])
  expect(rows.map((r) => r.titleSpan)).toEqual([2, 0, 1, 1])
})
it('does not merge rows without a title', () => {
  expect(tableRows([task('1', { title: '' }), task('2', { title: '' })]).map((r) => r.titleSpan)).toEqual([1, 1])
})
it('shows a phrase that stands for several bodies once', () => {
  const entries = partyEntries([party(1, '各镇人民政府', 1, 'towns'), party(2, '各镇人民政府', 2, 'towns'), party(3, '区水务局')])
  expect(entries.map((e) => e.issued)).toEqual(['各镇人民政府', '区水务局'])
  expect(entries[0]?.current).toHaveLength(2)
})
