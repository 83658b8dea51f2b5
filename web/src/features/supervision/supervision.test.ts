import { expect, it } from 'vitest'
import type { Colour, Supervision, SupervisionState } from './api'
import { byUrgency, matches, noFilters, onTime, readFilters, slipShapes, writeFilters } from './slips'

let id = 0
function item(state: SupervisionState, colour: Colour | null, due: string, rest: Partial<Supervision> = {}): Supervision {
  id++
  return {
    id, year: 2026, number: id, reference: `督〔2026〕${id}号`, state, origin: 'OTHER', taskId: null, planId: null, no: null, meetingId: null, title: '清理渣场', content: '限期清理',
    organisationId: 1, organisation: '区住建局', issuerId: 2, issuer: '区府办', due, dueFirst: due, issuedOn: '2026-10-01', repliedOn: null,
    closedOn: null, version: 1, slip: { colour, days: 0 }, ...rest,
  }
}

it('writes filters into the address and reads the same back', () => {
  const filters = { text: '渣场', colours: ['red' as const, 'blue' as const], states: ['ISSUED' as const, 'RETURNED' as const], organisation: 7, origin: 'TASK' as const, task: 14, year: 2026, done: 'late' as const }
  expect(readFilters(writeFilters(filters))).toEqual(filters)
  expect(writeFilters(noFilters)).toEqual({})
  expect(readFilters({})).toEqual(noFilters)
})

it('forgets what an address asks for that does not exist', () => {
  expect(readFilters({ colour: 'green,red', state: 'LOST', org: '-3', origin: 'X', year: 'soon', done: 'never' }))
    .toEqual({ ...noFilters, colours: ['red'] })
})

it('lists red slips first, then yellow and blue, and closed items last with the latest on top', () => {
  const list = [
    item('CLOSED', null, '2026-01-01', { closedOn: '2026-01-05' }), item('CLOSED', null, '2026-01-01', { closedOn: '2026-03-05' }),
    item('DRAFT', null, '2026-01-01'), item('ISSUED', null, '2026-12-31'), item('ISSUED', 'blue', '2026-11-25'),
    item('RETURNED', 'yellow', '2026-11-20'), item('ISSUED', 'red', '2026-10-01'), item('ISSUED', 'red', '2026-09-01'),
  ]
  expect([...list].sort(byUrgency).map((i) => `${i.slip.colour ?? i.state} ${i.closedOn ?? i.due}`)).toEqual([
    'red 2026-09-01', 'red 2026-10-01', 'yellow 2026-11-20', 'blue 2026-11-25', 'ISSUED 2026-12-31', 'DRAFT 2026-01-01',
    'CLOSED 2026-03-05', 'CLOSED 2026-01-05',
  ])
})

it('tells slips apart by their shape too', () => {
  expect(new Set(Object.values(slipShapes)).size).toBe(3)
})

it('counts an item as on time by the day of its reply, not of its closing', () => {
  const late = item('CLOSED', null, '2026-06-01', { repliedOn: '2026-06-02', closedOn: '2026-06-03' })
  const timely = item('CLOSED', null, '2026-06-01', { repliedOn: '2026-06-01', closedOn: '2026-06-30' })
  expect([onTime(late), onTime(timely)]).toEqual([false, true])
  expect(matches(late, { ...noFilters, done: 'late' })).toBe(true)
  expect(matches(timely, { ...noFilters, done: 'late' })).toBe(false)
  expect(matches(item('ISSUED', 'red', '2026-06-01'), { ...noFilters, done: 'late' })).toBe(false)
})

it('finds an item by every word of the search, in number, title, text and body', () => {
  expect(matches(item('ISSUED', null, '2026-12-31'), { ...noFilters, text: '住建 渣场' })).toBe(true)
  expect(matches(item('ISSUED', null, '2026-12-31'), { ...noFilters, text: '住建 尾矿' })).toBe(false)
})
