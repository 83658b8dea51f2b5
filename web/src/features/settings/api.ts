import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'
import type { SpecialDay } from './calendarGrid'

export interface Setting {
  /** one ending in `:*` stands for a family, e.g. one for each organisation */
  key: string
  kind: 'TEXT' | 'NUMBER' | 'FLAG' | 'SECRET'
  /** null while `otherwise` is in force, and always for a secret */
  value: string | null
  set: boolean
  otherwise: string
  title: Bilingual
  about: Bilingual
}

export interface MailStatus {
  configured: boolean
  missing: string[]
  queued: number
  failed: number
}

export interface Letter {
  id: number
  recipient: string
  subject: string
  state: 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED' | 'CANCELLED'
  attempts: number
  nextAttempt: string
  createdAt: string
  sentAt: string | null
  lastError: string | null
}

export interface CalendarYear {
  year: number
  /** false: working days of the year are counted by weekday alone */
  covered: boolean
  days: SpecialDay[]
}

export interface DayChange {
  kind: 'holiday' | 'workday' | null
  name: Bilingual | null
  reason: string
}

export const settingKeys = { all: ['settings'] as const, mail: ['mail'] as const, year: (year: number) => ['calendar', year] as const }

export const settingsApi = {
  list: () => http.get<Setting[]>('/api/settings'),
  put: (key: string, value: string, reason: string) => http.put<Setting>('/api/settings', { key, value, reason }),
  mail: () => http.get<MailStatus>('/api/mail'),
  failedMail: () => http.get<Letter[]>('/api/mail/outbox', { state: 'FAILED' }),
  retryMail: (id: number) => http.post<Letter>(`/api/mail/outbox/${id}/retry`),
  testMail: (to: string) => http.post<{ sent: boolean; to: string }>('/api/mail/test', { to }),
  year: (year: number) => http.get<CalendarYear>(`/api/calendar/${year}`),
  putDay: (date: string, change: DayChange) => http.put<CalendarYear>(`/api/calendar/${date}`, change),
}
