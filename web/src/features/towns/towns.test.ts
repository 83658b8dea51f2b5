import { expect, it } from 'vitest'
import type { DutyLetter, TownRow } from './api'
import { cleanItems, letterOfYear, lettersOf, lightCounts, readFilters, rowsByUrgency, writeFilters } from './towns'

const letter = (id: number, organisationId: number, year: number, state: DutyLetter['state'] = 'ISSUED'): DutyLetter =>
  ({ id, planId: 1, organisationId, organisation: '源西街道', year, state, title: '责任书', issuedOn: null, signedOn: null, archivedOn: null, version: 1 })
const row = (no: string, light: TownRow['light'], nextDue: string | null = null): TownRow => ({ planId: 1, taskId: Number(no), no, title: '任务', my: 'participant', light, nextDue })

it('writes filters into the address and reads the same back', () => {
  const filters = { year: 2026, town: 7, state: 'SIGNED' as const }
  expect(readFilters(writeFilters(filters))).toEqual(filters)
  expect(readFilters({ year: 'x', town: '-1', state: 'LOST' })).toEqual({ year: null, town: null, state: null })
})

it('lists letters by year and in the order of the towns', () => {
  const all = [letter(1, 9, 2025), letter(2, 9, 2026), letter(3, 8, 2026, 'DRAFT')]
  expect(lettersOf(all, readFilters({})).map((l) => l.id)).toEqual([3, 2, 1])
  expect(lettersOf(all, readFilters({ year: '2026', state: 'DRAFT' })).map((l) => l.id)).toEqual([3])
})

it('takes the letter furthest along for a town and year', () => {
  expect(letterOfYear([letter(1, 9, 2026, 'DRAFT'), letter(2, 9, 2026, 'SIGNED'), letter(3, 9, 2025, 'ARCHIVED')], 9, 2026)?.id).toBe(2)
  expect(letterOfYear([], 9, 2026)).toBeUndefined()
})

it('shows a town the rows that need work first', () => {
  const rows = [row('3', 'done'), row('10', 'overdue', '2025-12-31'), row('2', 'overdue', '2025-12-31'), row('4', null), row('1', 'due-soon')]
  expect(rowsByUrgency(rows).map((r) => r.no)).toEqual(['2', '10', '1', '3', '4'])
  expect(lightCounts(rows)).toEqual([{ light: 'overdue', n: 2 }, { light: 'due-soon', n: 1 }, { light: 'done', n: 1 }])
})

it('sends no empty duties', () => {
  expect(cleanItems([{ text: ' 巡查 ', taskId: 3 }, { text: '  ', taskId: '' }, { text: '宣传', taskId: '' }]))
    .toEqual([{ text: '巡查', taskId: 3 }, { text: '宣传', taskId: null }])
})
