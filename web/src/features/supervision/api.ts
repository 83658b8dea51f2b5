import { http } from '@/shared/http'
import type { StoredFile } from '@/shared/files'
import type { Bilingual } from '@/shared/i18n'

export const colours = ['red', 'yellow', 'blue'] as const
export const states = ['DRAFT', 'ISSUED', 'REPLIED', 'RETURNED', 'CLOSED'] as const
export const origins = ['TASK', 'DECISION', 'OTHER'] as const
export type Colour = (typeof colours)[number]
export type SupervisionState = (typeof states)[number]
export type Origin = (typeof origins)[number]

/** An action on a record as the server offers it; where it is not possible now, every reason why. */
export interface Can {
  action: string
  word: Bilingual
  allowed: boolean
  needsReason: boolean
  reasons: { type: string; reason: Bilingual }[]
}

/** A transition that was made, with who made it and in which post, as they were called that day. */
export interface Step {
  id: number
  from: string | null
  to: string
  event: string
  personName: string
  postTitle: string
  organisation: string
  at: string
  due: string | null
  reason: string | null
  remark: Bilingual | null
  basis: string
}

export interface LinkedFile {
  file: StoredFile
  purpose: string
  note: string
}

/** What a body owes until a day. */
export interface Supervision {
  id: number
  year: number
  number: number | null
  /** as printed, empty for a draft */
  reference: string
  state: SupervisionState
  origin: Origin
  taskId: number | null
  planId: number | null
  no: string | null
  /** the meeting that decided it */
  meetingId: number | null
  title: string
  content: string
  organisationId: number
  organisation: string
  issuerId: number
  issuer: string
  due: string
  dueFirst: string
  issuedOn: string | null
  repliedOn: string | null
  closedOn: string | null
  version: number
  /** `days`: working days left until the due date, negative when it has passed */
  slip: { colour: Colour | null; days: number }
}

export interface SupervisionDetail extends Supervision {
  extensions: { dueBefore: string; dueAfter: string; reason: string; person: string; at: string }[]
  steps: Step[]
  files: LinkedFile[]
  can: Can[]
}

/** Ids of the items behind each figure. */
export interface Counts {
  issued: number[]
  open: number[]
  closed: number[]
  onTime: number[]
  late: number[]
  blue: number[]
  yellow: number[]
  red: number[]
}

export interface Statistics {
  year: number
  all: Counts
  organisations: { organisationId: number; organisation: string; counts: Counts }[]
}

export interface PrintedSlip {
  reference: string
  colour: Colour | null
  days: number
  title: string
  content: string
  no: string | null
  organisation: string
  issuer: string
  issuedOn: string | null
  due: string
  dueFirst: string
  asOf: string
}

export interface SupervisionForm {
  version?: number
  origin: Origin
  taskId: number | null
  title: string
  content: string
  organisationId: number
  due: string
}

/** As much of a row of the plan as a slip needs. */
export interface TaskLine {
  id: number
  planId: number
  no: string
  state: string
  title: string
  leads: { organisationId: number; current: { id: number; name: Bilingual }[] }[]
}

export const supervisionKeys = {
  all: ['supervisions'] as const,
  one: (id: number) => ['supervisions', id] as const,
  slip: (id: number) => ['supervisions', id, 'slip'] as const,
  statistics: (year: number) => ['supervisions', 'statistics', year] as const,
}

export const supervisionApi = {
  list: () => http.get<Supervision[]>('/api/supervisions'),
  statistics: (year: number) => http.get<Statistics>('/api/supervisions/statistics', { year }),
  get: (id: number) => http.get<SupervisionDetail>(`/api/supervisions/${id}`),
  slip: (id: number) => http.get<PrintedSlip>(`/api/supervisions/${id}/slip`),
  draft: (form: SupervisionForm) => http.post<SupervisionDetail>('/api/supervisions', form),
  change: (id: number, form: SupervisionForm) => http.put<SupervisionDetail>(`/api/supervisions/${id}`, form),
  issue: (id: number) => http.post<SupervisionDetail>(`/api/supervisions/${id}/issue`),
  reply: (id: number, text: string, files: number[]) => http.post<SupervisionDetail>(`/api/supervisions/${id}/reply`, { text, files }),
  giveBack: (id: number, reason: string) => http.post<SupervisionDetail>(`/api/supervisions/${id}/return`, { reason }),
  extend: (id: number, until: string, reason: string) => http.post<SupervisionDetail>(`/api/supervisions/${id}/extend`, { until, reason }),
  close: (id: number, reason: string) => http.post<SupervisionDetail>(`/api/supervisions/${id}/close`, { reason: reason || null }),
  /** Rows that an item can be about. */
  async tasks(): Promise<TaskLine[]> {
    const plans = await http.get<{ id: number }[]>('/api/plans')
    const rows = await Promise.all(plans.map((plan) => http.get<TaskLine[]>(`/api/plans/${plan.id}/tasks`)))
    return rows.flat().filter((task) => task.state === 'ACTIVE')
  },
  meetings: () => http.get<{ id: number; title: string; heldOn: string | null }[]>('/api/meetings'),
}
