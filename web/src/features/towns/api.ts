import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'
import type { Light } from '@/shared/ui'
import type { Can, LinkedFile, Step, Supervision } from '@/features/supervision'

export const letterStates = ['DRAFT', 'ISSUED', 'SIGNED', 'ARCHIVED'] as const
export type LetterState = (typeof letterStates)[number]

/** A yearly letter of duty between the district and one of its towns or streets. */
export interface DutyLetter {
  id: number
  planId: number
  organisationId: number
  organisation: string
  year: number
  state: LetterState
  title: string
  issuedOn: string | null
  signedOn: string | null
  archivedOn: string | null
  version: number
}

/** One duty; `taskId` names the row of the plan that it carries out in the town. */
export interface LetterItem {
  text: string
  taskId: number | null
}

export interface DutyLetterDetail extends DutyLetter {
  items: LetterItem[]
  files: LinkedFile[]
  steps: Step[]
  can: Can[]
}

export interface TownRow {
  planId: number
  taskId: number
  no: string
  title: string
  my: 'lead' | 'participant'
  light: Light | null
  nextDue: string | null
}

export interface Contribution {
  id: number
  reportId: number
  state: 'GIVEN' | 'CONFIRMED' | 'OBJECTED' | 'ANSWERED' | 'WITHDRAWN'
  text: string
  percent: number | null
  objection: string | null
  answer: string | null
  person: string
  changedAt: string
}

/** One town or street: what the plan asks of it and what it did. */
export interface Town {
  organisationId: number
  name: Bilingual
  outside: boolean
  tasks: TownRow[]
  letters: DutyLetter[]
  contributions: Contribution[]
  supervisions: Omit<Supervision, 'slip'>[]
}

export interface PlanLine {
  id: number
  title: string
}

export interface TaskLine {
  id: number
  planId: number
  no: string
  state: string
  title: string
}

export const townKeys = {
  town: (id: number) => ['towns', id] as const,
  letters: ['duty-letters'] as const,
  letter: (id: number) => ['duty-letters', id] as const,
}

export const townApi = {
  town: (id: number) => http.get<Town>(`/api/towns/${id}`),
  letters: () => http.get<DutyLetter[]>('/api/duty-letters'),
  letter: (id: number) => http.get<DutyLetterDetail>(`/api/duty-letters/${id}`),
  /** Without towns: one for every town of the district that has none of that year yet. */
  draft: (form: { planId: number; year: number; organisationIds: number[]; title: string; items: LetterItem[] }) =>
    http.post<DutyLetterDetail[]>('/api/duty-letters', form),
  change: (id: number, form: { version: number; title: string; items: LetterItem[] }) => http.put<DutyLetterDetail>(`/api/duty-letters/${id}`, form),
  issue: (id: number) => http.post<DutyLetterDetail>(`/api/duty-letters/${id}/issue`),
  sign: (id: number) => http.post<DutyLetterDetail>(`/api/duty-letters/${id}/sign`),
  scan: (id: number, fileId: number) => http.post<DutyLetterDetail>(`/api/duty-letters/${id}/scan`, { fileId }),
  archive: (id: number) => http.post<DutyLetterDetail>(`/api/duty-letters/${id}/archive`),
  plans: () => http.get<PlanLine[]>('/api/plans'),
  tasks: async (planId: number) => (await http.get<TaskLine[]>(`/api/plans/${planId}/tasks`)).filter((task) => task.state === 'ACTIVE'),
  /** Which row of the plan a report belongs to. */
  report: (id: number) => http.get<{ id: number; year: number; planId: number; taskId: number; no: string; state: string }>(`/api/reports/${id}`),
}
