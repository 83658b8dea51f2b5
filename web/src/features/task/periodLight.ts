import { daysBetween } from '@/shared/quantity'
import type { Light } from '@/shared/ui'
import type { Period } from './api'

/**
 * How one year of a task stands. The light of the task is the server's; this only marks its years with the same signs,
 * by the same order of questions.
 */
export function periodLight(period: Period, today: string, dueSoonDays: number): Light | null {
  if (period.state === 'WITHDRAWN') return null
  if (period.state === 'CLOSED') return 'done'
  const left = daysBetween(today, period.due)
  if (left < 0) return 'overdue'
  if (left <= dueSoonDays) return 'due-soon'
  return period.reports.some((report) => ['SUBMITTED', 'CHECKED', 'SIGNED'].includes(report.state)) ? 'on-track' : 'not-started'
}
