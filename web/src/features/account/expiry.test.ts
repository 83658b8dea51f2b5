import { expect, it } from 'vitest'
import { endOfDay, inGroups, lastDay, plusDays } from './expiry'

it('lets a token work to the end of its last day in Shanghai', () => {
  expect(endOfDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z')
  expect(endOfDay('')).toBeNull()
})

it('names the last day again that was chosen', () => {
  for (const day of ['2026-12-31', '2024-02-29']) expect(lastDay(endOfDay(day)!)).toBe(day)
})

it('moves across months and years by whole days', () => {
  expect(plusDays('2026-11-23', 90)).toBe('2027-02-21')
  expect(plusDays('2026-01-01', -1)).toBe('2025-12-31')
})

it('shows a secret in groups of four', () => {
  expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
