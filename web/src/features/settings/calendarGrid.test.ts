import { expect, it } from 'vitest'
import { readYear, stepDate, yearGrid, type SpecialDay } from './calendarGrid'

const special: SpecialDay[] = [
  { date: '2026-10-01', kind: 'holiday', name: { zh: '国庆节', en: 'National Day' } },
  { date: '2026-10-10', kind: 'workday', name: { zh: '国庆节调休', en: 'Make-up day' } },
]

it('lays a month out in weeks from Monday to Sunday', () => {
  const november = yearGrid(2026, [])[10]!
  expect(november.weeks[0]!.map((cell) => cell?.day ?? null)).toEqual([null, null, null, null, null, null, 1])
  expect(november.weeks.at(-1)!.map((cell) => cell?.day ?? null)).toEqual([30, null, null, null, null, null, null])
  expect(november.weeks.every((week) => week.length === 7)).toBe(true)
})

it('counts a holiday on a weekday as off and a make-up Saturday as working', () => {
  const october = yearGrid(2026, special)[9]!
  const cells = october.weeks.flat().filter((cell) => cell !== null)
  expect(cells.find((cell) => cell.day === 1)?.working).toBe(false)
  expect(cells.find((cell) => cell.day === 10)?.working).toBe(true)
  expect(cells.find((cell) => cell.day === 17)?.working).toBe(false)
  expect(october.workingDays).toBe(22)
})

it('knows leap years and holds every day of the year once', () => {
  const dates = yearGrid(2024, []).flatMap((month) => month.weeks.flat()).filter((cell) => cell !== null).map((cell) => cell.date)
  expect(dates).toHaveLength(366)
  expect(new Set(dates).size).toBe(366)
  expect(dates).toContain('2024-02-29')
})

it('reads a year from the address and falls back where it is none', () => {
  expect(readYear('2019', 2026)).toBe(2019)
  for (const bad of [undefined, '', '19', '20260', 'x', ['2019']]) expect(readYear(bad, 2026)).toBe(2026)
})

it('moves by day and by week with the arrow keys and stays within the year', () => {
  expect(stepDate('2026-03-31', 'ArrowRight')).toBe('2026-04-01')
  expect(stepDate('2026-03-05', 'ArrowUp')).toBe('2026-02-26')
  expect(stepDate('2026-12-30', 'ArrowDown')).toBeNull()
  expect(stepDate('2026-12-30', 'Enter')).toBeNull()
})
