import { expect, it } from 'vitest'
import type { Organisation, Succession } from './api'
import { answering, gatherBy, shape, validityOn } from './lineage'

function body(id: number, validFrom: string | null = null, validTo: string | null = null): Organisation {
  return { id, key: `b${id}`, name: { zh: `${id}`, en: `${id}` }, area: { zh: `${id}`, en: `${id}` }, kind: 'DEPARTMENT', regionCode: '441602', validFrom, validTo, aliases: [], outside: false, note: '', version: 1 }
}
function line(id: number, oldId: number, newId: number, change: Partial<Succession> = {}): Succession {
  return { id, oldId, newId, from: '2019-03-31', to: null, function: '', measures: [], basis: '', confidence: 'HIGH', version: 1, ...change }
}
const reform = '2019-03-31'
const land = body(1, null, reform)
const planning = body(2, null, reform)
const resources = body(3, reform)
const construction = body(4, null, reform)
const housing = body(5, reform)
const urban = body(6, reform)
const all = [land, planning, resources, construction, housing, urban]
const bodies = new Map(all.map((each) => [each.id, each]))
const lines = [line(1, 1, 3), line(2, 2, 3), line(3, 4, 5), line(4, 4, 6, { function: '生活垃圾处理', measures: ['simple-landfills'] })]
const ids = (found: Organisation[]) => found.map((each) => each.id)

it('counts the day of the reform as the first day of the new body', () => {
  expect(validityOn(land, '2019-03-30')).toBe('current')
  expect(validityOn(land, reform)).toBe('ended')
  expect(validityOn(resources, '2019-03-30')).toBe('future')
  expect(validityOn(resources, reform)).toBe('current')
})

it('lets a body answer for itself until it ended and its successor from then on', () => {
  expect(ids(answering(1, '2018-06-01', bodies, lines))).toEqual([1])
  expect(ids(answering(1, '2026-11-23', bodies, lines))).toEqual([3])
})

it('sends what a split body did in general to its general successor', () => {
  expect(ids(answering(4, '2026-11-23', bodies, lines))).toEqual([5])
  expect(ids(answering(4, '2026-11-23', bodies, lines.filter((each) => each.id !== 3)))).toEqual([6])
})

it('follows a chain of reforms and is not caught in a circle', () => {
  const later = body(7, '2024-01-01')
  const chain = new Map([...bodies, [3, { ...resources, validTo: '2024-01-01' }], [7, later]])
  expect(ids(answering(1, '2026-11-23', chain, [...lines, line(9, 3, 7, { from: '2024-01-01' })]))).toEqual([7])
  expect(answering(1, '2026-11-23', bodies, [line(1, 1, 2), line(2, 2, 1)])).toEqual([])
})

it('tells merging from splitting', () => {
  expect(lines.map((each) => shape(each, lines))).toEqual(['n:1', 'n:1', '1:n', '1:n'])
  expect(shape(line(1, 1, 3), [line(1, 1, 3)])).toBe('1:1')
})

it('gathers lines under the old or under the new body', () => {
  expect(gatherBy('old', lines, all).map((g) => [g.body.id, g.lines.length])).toEqual([[1, 1], [2, 1], [4, 2]])
  expect(gatherBy('new', lines, all).map((g) => [g.body.id, g.lines.length])).toEqual([[3, 2], [5, 1], [6, 1]])
})
