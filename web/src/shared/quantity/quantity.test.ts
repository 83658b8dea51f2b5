import { expect, it } from 'vitest'
import { daysBetween, formatBytes, formatInstant, formatPercent, today } from '.'

it('shows an instant in the time of the office, whatever the time zone of the browser', () => {
  expect(formatInstant('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30')
})
it('knows that the office is already in the next day', () => {
  expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
})
it('counts calendar days, past ones negative', () => {
  expect(daysBetween('2026-11-23', '2026-12-31')).toBe(38)
  expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1)
})
it('shows sizes with at most two digits where that is enough', () => {
  expect([812, 4300, 17 * 1024 * 1024].map(formatBytes)).toEqual(['812 B', '4.2 KB', '17 MB'])
})
it('does not show an unknown share as nought', () => {
  expect([formatPercent(null), formatPercent(0)]).toEqual(['–', '0%'])
})
