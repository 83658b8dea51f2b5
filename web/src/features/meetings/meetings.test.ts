import { expect, it } from 'vitest'
import type { Meeting } from './api'
import { decisionsOf, meetingsOf, readChoice, writeChoice, type Shown } from './meetings'

function meeting(id: number, state: Meeting['state'], plannedOn: string, heldOn: string | null = null): Meeting {
  return { id, year: Number((heldOn ?? plannedOn).slice(0, 4)), title: '联席会议', plannedOn, heldOn, place: '', agenda: '', state, organisationId: 1, organisation: '区府办', version: 1 }
}

it('writes year and kind into the address and reads the same back', () => {
  for (const show of ['all', 'held', 'to-hold', 'decisions', 'done', 'open'] as Shown[]) {
    for (const year of [2025, 2026]) expect(readChoice(writeChoice({ year, show }, 2026), 2026)).toEqual({ year, show })
  }
  expect(writeChoice({ year: 2026, show: 'all' }, 2026)).toEqual({})
  expect(readChoice({ year: 'soon', show: 'lost' }, 2026)).toEqual({ year: 2026, show: 'all' })
})

it('lists the next meeting first and those held with the latest on top', () => {
  const all = [meeting(1, 'CLOSED', '2026-03-01', '2026-03-02'), meeting(2, 'HELD', '2026-09-01', '2026-09-02'), meeting(3, 'PLANNED', '2026-12-20'), meeting(4, 'PLANNED', '2026-12-01'), meeting(5, 'CLOSED', '2025-05-05', '2025-05-05')]
  expect(meetingsOf(all, 2026, 'all').map((m) => m.id)).toEqual([4, 3, 2, 1])
  expect(meetingsOf(all, 2026, 'held').map((m) => m.id)).toEqual([2, 1])
  expect(meetingsOf(all, 2026, 'to-hold').map((m) => m.id)).toEqual([4, 3])
})

it('counts only decisions that are followed up, open ones first', () => {
  const all = [{ supervisionId: 1, done: true, due: '2026-01-01' }, { supervisionId: 2, done: false, due: '2026-06-01' }, { supervisionId: null, done: false, due: '2026-02-01' }, { supervisionId: 3, done: false, due: '2026-03-01' }]
  expect(decisionsOf(all, 'decisions').map((d) => d.supervisionId)).toEqual([3, 2, 1])
  expect(decisionsOf(all, 'open').map((d) => d.supervisionId)).toEqual([3, 2])
  expect(decisionsOf(all, 'done').map((d) => d.supervisionId)).toEqual([1])
})
