import { expect, it } from 'vitest'
import type { Meeting } from './api'
import { decisionsOf, meetingsOf, readChoice, writeChoice, type Choice, type Shown } from './meetings'

function meeting(id: number, state: Meeting['state'], plannedOn: string, heldOn: string | null = null): Meeting {
  return { id, year: Number((heldOn ?? plannedOn).slice(0, 4)), title: '联席会议', plannedOn, heldOn, place: '', agenda: '', state, organisationId: 1, organisation: '区府办', version: 1 }
}

const of = (show: Shown, by = ''): Choice => ({ year: 2026, show, by })

it('writes year and kind into the address and reads the same back', () => {
  for (const show of ['all', 'held', 'to-hold', 'decisions', 'done', 'open'] as Shown[]) {
    for (const year of [2025, 2026]) for (const by of ['', '2026-11-30']) expect(readChoice(writeChoice({ year, show, by }, 2026), 2026)).toEqual({ year, show, by })
  }
  expect(writeChoice(of('all'), 2026)).toEqual({})
  expect(readChoice({ year: 'soon', show: 'lost', by: '2026-13-01' }, 2026)).toEqual(of('all'))
})

it('lists the next meeting first and those held with the latest on top', () => {
  const all = [meeting(1, 'CLOSED', '2026-03-01', '2026-03-02'), meeting(2, 'HELD', '2026-09-01', '2026-09-02'), meeting(3, 'PLANNED', '2026-12-20'), meeting(4, 'PLANNED', '2026-12-01'), meeting(5, 'CLOSED', '2025-05-05', '2025-05-05')]
  expect(meetingsOf(all, of('all')).map((m) => m.id)).toEqual([4, 3, 2, 1])
  expect(meetingsOf(all, of('held')).map((m) => m.id)).toEqual([2, 1])
  expect(meetingsOf(all, of('to-hold')).map((m) => m.id)).toEqual([4, 3])
})

it('counts only decisions that are followed up, open ones first', () => {
  const all = [{ supervisionId: 1, done: true, due: '2026-01-01', closedOn: '2026-05-05' }, { supervisionId: 2, done: false, due: '2026-06-01', closedOn: null }, { supervisionId: null, done: false, due: '2026-02-01', closedOn: null }, { supervisionId: 3, done: false, due: '2026-03-01', closedOn: null }]
  expect(decisionsOf(all, of('decisions')).map((d) => d.supervisionId)).toEqual([3, 2, 1])
  expect(decisionsOf(all, of('open')).map((d) => d.supervisionId)).toEqual([3, 2])
  expect(decisionsOf(all, of('done')).map((d) => d.supervisionId)).toEqual([1])
})

it('lists exactly what a figure counts up to a day, whatever became of it later', () => {
  const meetings = [meeting(1, 'CLOSED', '2026-03-01', '2026-03-02'), meeting(2, 'HELD', '2026-04-01', '2026-06-02'), meeting(3, 'PLANNED', '2026-12-20'), meeting(4, 'CLOSED', '2025-12-20', '2026-01-05')]
  expect(meetingsOf(meetings, of('all', '2026-04-30')).map((m) => m.id)).toEqual([2, 1])
  expect(meetingsOf(meetings, of('held', '2026-04-30')).map((m) => m.id)).toEqual([1])
  const decisions = [{ supervisionId: 1, done: true, due: '2026-01-01', closedOn: '2026-05-05' }, { supervisionId: 2, done: false, due: '2026-06-01', closedOn: null }, { supervisionId: 3, done: true, due: '2025-12-01', closedOn: '2026-02-02' }]
  expect(decisionsOf(decisions, of('decisions', '2026-04-30')).map((d) => d.supervisionId)).toEqual([1])
  expect(decisionsOf(decisions, of('done', '2026-04-30'))).toEqual([])
  expect(decisionsOf(decisions, of('done', '2026-05-05')).map((d) => d.supervisionId)).toEqual([1])
})
