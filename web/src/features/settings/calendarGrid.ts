/** A day that differs from the plain week, as the server tells it. */
export interface SpecialDay {
  date: string
  kind: 'holiday' | 'workday'
  name: { zh: string; en: string }
  source?: string
}

export interface Cell {
  date: string
  day: number
  /** 1 Monday … 7 Sunday */
  weekday: number
  working: boolean
  special: SpecialDay | null
}

export interface Month {
  month: number
  /** weeks from Monday to Sunday; null where the month has no such day */
  weeks: (Cell | null)[][]
  workingDays: number
}

/** The year as twelve sheets. Dates are calendar days: computed in UTC so that no time zone shifts them. */
export function yearGrid(year: number, special: readonly SpecialDay[]): Month[] {
  const byDate = new Map(special.map((day) => [day.date, day]))
  return Array.from({ length: 12 }, (_, m) => monthGrid(year, m + 1, byDate))
}

function monthGrid(year: number, month: number, byDate: ReadonlyMap<string, SpecialDay>): Month {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const weeks: (Cell | null)[][] = []
  let week: (Cell | null)[] = []
  let workingDays = 0
  for (let day = 1; day <= days; day++) {
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
    if (day === 1) week = Array.from({ length: weekday - 1 }, () => null)
    const date = `${year}-${two(month)}-${two(day)}`
    const known = byDate.get(date) ?? null
    const working = known ? known.kind === 'workday' : weekday <= 5
    if (working) workingDays++
    week.push({ date, day, weekday, working, special: known })
    if (weekday === 7 || day === days) {
      while (week.length < 7) week.push(null)
      weeks.push(week)
      week = []
    }
  }
  return { month, weeks, workingDays }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

export const firstYear = 2000
export const lastYear = 2100

/** The year in the address; what is no year of this calendar becomes `otherwise`. */
export function readYear(text: unknown, otherwise: number): number {
  const year = Number(text)
  return typeof text === 'string' && Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : otherwise
}

/** Where an arrow key leads from `date`; null for another key or beyond the year. */
export function stepDate(date: string, key: string): string | null {
  const step: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const days = step[key]
  if (days === undefined) return null
  const to = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  return to.slice(0, 4) === date.slice(0, 4) ? to : null
}
