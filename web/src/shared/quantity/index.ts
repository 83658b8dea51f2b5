/** Dates, sizes and shares as they are shown everywhere. Days are those of the office: Asia/Shanghai. */

const officeTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short',
})
const officeDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** `2026-11-23 09:05` from an instant. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return ''
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : officeTime.format(date)
}

/** Today's date at the office, `2026-11-23`. */
export function today(now: Date = new Date()): string {
  return officeDay.format(now)
}

/** Whole days from `from` to `day`, both ISO dates; negative when `day` is past. */
export function daysBetween(from: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A size that a person can compare: `812 B`, `4.2 KB`, `17 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${unit === 0 || value >= 10 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** A share in percent; nothing known is not nought. */
export function formatPercent(percent: number | null | undefined): string {
  return percent == null ? '–' : `${percent}%`
}
