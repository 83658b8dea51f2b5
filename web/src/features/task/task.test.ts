import { expect, it } from 'vitest'
import type { Period } from './api'
import { periodLight } from './periodLight'
import { claimsMore, piecesOf } from './progress'
import { draftOf, faultOf, textOf } from './reportForm'

const period = (over: Partial<Period>): Period => ({
  id: 1, year: 2026, starts: '2026-01-01', dueIssued: '2026-12-31', due: '2026-12-31', state: 'OPEN', closedOn: null,
  deliverables: [], reports: [], extensions: [], history: [], ...over,
})

it('marks a year past its due date even when a report is on its way', () => {
  const late = period({ due: '2026-11-22', reports: [{ id: 1, state: 'SUBMITTED', organisationId: 1, organisation: '', percent: 50, closing: false, submittedAt: null, signedAt: null, openObjections: 0 }] })
  expect(periodLight(late, '2026-11-23', 30)).toBe('overdue')
  expect(periodLight({ ...late, state: 'CLOSED' }, '2026-11-23', 30)).toBe('done')
})
it('is due soon on the last day of the warning and on the due day itself', () => {
  expect(periodLight(period({ due: '2026-12-23' }), '2026-11-23', 30)).toBe('due-soon')
  expect(periodLight(period({ due: '2026-12-24' }), '2026-11-23', 30)).toBe('not-started')
  expect(periodLight(period({ due: '2026-11-23' }), '2026-11-23', 30)).toBe('due-soon')
})
it('asks for a whole percentage and a text before it saves', () => {
  const draft = draftOf(null)
  expect(faultOf(draft)).toBe('percent')
  expect(faultOf({ ...draft, percent: '40.5' })).toBe('percent')
  expect(faultOf({ ...draft, percent: '101' })).toBe('percent')
  expect(faultOf({ ...draft, percent: '40' })).toBe('narrative')
  expect(faultOf({ ...draft, percent: '40', narrative: '完成布点' })).toBeNull()
})
it('counts a closing report as a finished year', () => {
  expect(textOf({ ...draftOf(null), percent: '20', narrative: ' 完成 ', closing: true })).toMatchObject({ percent: 100, narrative: '完成' })
})

const weights = { figures: 60, documents: 20, report: 20 }
const part = { periodId: 1, year: 2026, percent: 55, closed: false, figures: 50, documents: 1, required: 4, reported: 100, reportId: 7 }

it('takes a percentage apart into its pieces with the weight that each has', () => {
  expect(piecesOf(part, weights)).toEqual([{ name: 'figures', percent: 50, weight: 60 }, { name: 'documents', percent: 25, weight: 20 }, { name: 'report', percent: 100, weight: 20 }])
})
it('gives the weight of what does not apply to the others, and counts no report as nought', () => {
  expect(piecesOf({ ...part, figures: null, reported: null }, weights)).toEqual([{ name: 'figures', percent: null, weight: 0 }, { name: 'documents', percent: 25, weight: 50 }, { name: 'report', percent: 0, weight: 50 }])
  expect(piecesOf({ ...part, figures: null, required: 0 }, weights).map((piece) => piece.weight)).toEqual([0, 0, 100])
})
it('points out a report that claims much more than the registers, in open years only', () => {
  expect(claimsMore(part)).toBe(true)
  expect(claimsMore({ ...part, reported: 69 })).toBe(false)
  expect(claimsMore({ ...part, closed: true })).toBe(false)
  expect(claimsMore({ ...part, figures: null })).toBe(false)
})
