import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'
import type { Task } from '@/features/plan'
import type { StoredFile } from '@/shared/files'

export interface Deliverable {
  key: string
  zh: string
  en: string
  closing: boolean
  files?: number
}

export type ReportState = 'DRAFT' | 'SUBMITTED' | 'CHECKED' | 'SIGNED' | 'RETURNED'

export interface ReportLine {
  id: number
  state: ReportState
  organisationId: number
  organisation: string
  percent: number
  closing: boolean
  submittedAt: string | null
  signedAt: string | null
  openObjections: number
}

/** An action as the server offers it; refused ones say every reason. */
export interface Can {
  action: string
  word: Bilingual
  allowed: boolean
  needsReason: boolean
  reasons: { type: string; reason: Bilingual }[]
}

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
}

export interface Extension {
  id: number
  periodId: number
  taskId: number
  planId: number
  no: string
  year: number
  organisation: string
  state: 'ASKED' | 'GRANTED' | 'REFUSED'
  dueBefore: string
  until: string
  reason: string
  steps?: Step[]
  can?: Can[]
}

export interface Period {
  id: number
  year: number
  starts: string
  dueIssued: string
  due: string
  state: 'OPEN' | 'CLOSED' | 'WITHDRAWN'
  closedOn: string | null
  deliverables: Deliverable[]
  reports: ReportLine[]
  extensions: Extension[]
  history: { change: string; dueBefore: string | null; dueAfter: string | null; reason: string | null; planVersion: number | null; person: string | null; at: string }[]
}

export interface Evidence {
  id: number
  fileId: number
  name: string
  mediaType: string
  size: number
  sha256: string
  deliverable: string | null
  claim: string
  page: string
  addedBy: string
  addedAt: string
}

export interface Contribution {
  id: number
  organisationId: number
  organisation: string
  state: 'GIVEN' | 'CONFIRMED' | 'OBJECTED' | 'ANSWERED' | 'WITHDRAWN'
  text: string
  percent: number | null
  objection: string | null
  answer: string | null
  person: string
  changedAt: string
  files: StoredFile[]
  mine: boolean
}

export interface Report {
  id: number
  periodId: number
  year: number
  taskId: number
  planId: number
  no: string
  organisationId: number
  organisation: string
  state: ReportState
  percent: number
  narrative: string
  problems: string
  next: string
  closing: boolean
  version: number
  createdAt: string
  submittedAt: string | null
  signedAt: string | null
  deliverables: Deliverable[]
  evidence: Evidence[]
  contributions: Contribution[]
  steps: Step[]
  can: Can[]
}

export interface ReportText {
  percent: number
  narrative: string
  problems: string
  next: string
  closing: boolean
}

export interface NewEvidence {
  fileId: number
  deliverable: string | null
  claim: string
  page: string
}

export type TaskDetail = Task & { periods: Period[] }

export const taskKeys = {
  task: (id: number) => ['tasks', id] as const,
  periods: (id: number) => ['tasks', id, 'periods'] as const,
  report: (id: number) => ['reports', id] as const,
}

export const taskApi = {
  task: (id: number) => http.get<TaskDetail>(`/api/tasks/${id}`),
  periods: (id: number) => http.get<Period[]>(`/api/tasks/${id}/periods`),
  report: (id: number) => http.get<Report>(`/api/reports/${id}`),
  begin: (periodId: number, text: ReportText) => http.post<Report>(`/api/periods/${periodId}/reports`, text),
  edit: (id: number, version: number, text: ReportText) => http.put<Report>(`/api/reports/${id}`, { version, ...text }),
  step: (id: number, action: string, reason?: string) => http.post<Report>(`/api/reports/${id}/${action}`, { reason: reason || null }),
  addEvidence: (id: number, evidence: NewEvidence) => http.post<Report>(`/api/reports/${id}/evidence`, evidence),
  removeEvidence: (id: number, evidenceId: number) => http.delete<Report>(`/api/reports/${id}/evidence/${evidenceId}`),
  contribute: (id: number, part: { text: string; percent: number | null; files: number[] }) => http.post<Report>(`/api/reports/${id}/contributions`, part),
  contribution: (id: number, contributionId: number, action: 'confirm' | 'object' | 'answer' | 'withdraw', reason?: string) =>
    http.post<Report>(`/api/reports/${id}/contributions/${contributionId}/${action}`, { reason: reason || null }),
  askExtension: (periodId: number, until: string, reason: string) => http.post(`/api/periods/${periodId}/extensions`, { until, reason }),
  setDue: (periodId: number, due: string, reason: string) => http.put(`/api/periods/${periodId}/due`, { due, reason }),
  decideExtension: (id: number, decision: 'grant' | 'refuse', reason: string) => http.post(`/api/extensions/${id}/${decision}`, { reason }),
}
