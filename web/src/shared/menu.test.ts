import { expect, it } from 'vitest'
import { menuPlaces } from './menu'

const entries = (bar: number, more: number) => [
  ...Array.from({ length: bar }, (_, i) => ({ to: `b${i}`, place: 'bar' as const })),
  ...Array.from({ length: more }, (_, i) => ({ to: `m${i}`, place: 'more' as const })),
]

it('puts a menu of seven entries into the bar as a whole', () => {
  const { bar, more } = menuPlaces(entries(2, 5))
  expect(bar).toHaveLength(7)
  expect(more).toEqual([])
})
it('puts the less frequent entries of a longer menu behind «more»', () => {
  const { bar, more } = menuPlaces(entries(5, 3))
  expect(bar.map((item) => item.to)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4'])
  expect(more).toHaveLength(3)
})
