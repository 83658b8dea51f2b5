import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'
import type { Light } from '@/shared/ui'

export interface Plan {
  id: number
  title: string
  issuedIn: string
  regionCode: string
  periodFrom: string
  periodTo: string
  trackFrom: number
  version: number
  demo: boolean
  tasks: number
  lights: Partial<Record<Light, number>>
}

export interface Due {
  kind: 'BY' | 'FROM' | 'CONTINUOUS' | 'NONE'
  from: string | null
  by: string | null
}

/** An organisation in a row: as written then, and who answers for it today. */
export interface Party {
  organisationId: number
  issued: string
  group: string | null
  inherited: boolean
  current: { id: number; name: Bilingual }[]
}

export interface Target {
  name: string
  comparator: string
  value: number
  unit: string
  quote: string
}

export interface MeasureLabel {
  key: string
  title: Bilingual
  score: number | null
  confirmed: boolean
}

export interface ProgressPart {
  periodId: number
  year: number
  percent: number
  closed: boolean
  /** mean attainment of the figures; null where none can be compared */
  figures: number | null
  /** deliverables with evidence in a report that is at least submitted */
  documents: number
  required: number
  /** of the last signed report; null where none was signed */
  reported: number | null
  reportId: number | null
}

/** How far a row is; of the weights only the proportion matters. */
export interface Progress {
  percent: number
  weights: Record<'figures' | 'documents' | 'report', number>
  parts: ProgressPart[]
}

export interface Task {
  id: number
  planId: number
  no: string
  position: number
  state: 'ACTIVE' | 'EMPTY' | 'REMOVED'
  partNo: number
  part: string
  title: string
  text: string
  corrected: string | null
  leads: Party[]
  participants: Party[]
  limit: string
  due: Due
  measure: MeasureLabel | null
  targets: Target[]
  light: Light | null
  progress: Progress | null
  nextDue: string | null
  restricted: boolean
  inherited: string[]
  my: 'lead' | 'participant' | 'reader'
}

export interface Measure {
  key: string
  row: number
  part: number
  title: Bilingual
  summary: Bilingual
}

export interface ImportIssue {
  row: number
  column: string
  severity: 'ERROR' | 'WARNING' | 'INFO'
  code: string
  message: Bilingual
  remedy: Bilingual
  value: string | null
}

export interface Body {
  id: number
  name: Bilingual
}

export interface ImportParty {
  name: string
  organisationId: number | null
  group: string | null
  members: number
  current: Body[]
  inherited: boolean
}

export interface ImportRow {
  row: number
  no: string
  part: string
  title: string
  text: string
  corrected: string | null
  leads: ImportParty[]
  participants: ImportParty[]
  limit: string
  due: Due
  targets: Target[]
  measure: (MeasureLabel & { alternatives: { key: string; title: Bilingual; score: number }[] }) | null
  restricted: boolean
  change: 'added' | 'changed' | 'unchanged' | 'removed' | null
  differences: { field: string; before: string; after: string }[]
  inherited: string[]
}

export interface ImportPreview {
  importId: string
  fileName: string
  planId: number | null
  title: string
  issuedIn: string
  regionCode: string
  periodFrom: string
  periodTo: string
  trackFrom: number
  summary: { numbers: number; tasks: number; added: number; changed: number; unchanged: number; removed: number }
  acceptable: boolean
  rows: ImportRow[]
  issues: ImportIssue[]
  unknown: { text: string; rows: number[]; suggestions: Body[] }[]
}

export interface PlanVersion {
  version: number
  fileName: string
  sha256: string
  person?: string | null
  post?: string | null
  acceptedAt: string
}

export interface VersionChange {
  taskId: number
  no: string
  change: 'ADDED' | 'CHANGED' | 'REMOVED'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** How often a body appears in a plan. */
export interface Count {
  /** null for a phrase that stands for several bodies */
  organisationId: number | null
  name: Bilingual
  count: number
  leads: number
  participants: number
  viaPhrase: number
}

export const planKeys = {
  plans: ['plans'] as const,
  tasks: (planId: number) => ['plans', planId, 'tasks'] as const,
  counts: (planId: number, view: 'issued' | 'current') => ['plans', planId, 'counts', view] as const,
  task: (taskId: number) => ['tasks', taskId] as const,
}

export const planApi = {
  plans: () => http.get<Plan[]>('/api/plans'),
  tasks: (planId: number) => http.get<Task[]>(`/api/plans/${planId}/tasks`),
  counts: (planId: number, view: 'issued' | 'current') =>
    http.get<Count[]>(`/api/plans/${planId}/counts`, { view }),
  measures: () => http.get<Measure[]>('/api/measures'),
  versions: (planId: number) => http.get<PlanVersion[]>(`/api/plans/${planId}/versions`),
  changes: (planId: number, version: number) => http.get<VersionChange[]>(`/api/plans/${planId}/versions/${version}/changes`),
  preview(file: File, planId?: number) {
    const form = new FormData()
    form.append('file', file)
    if (planId) form.append('planId', String(planId))
    return http.upload<ImportPreview>('/api/plans/import', form)
  },
  resolve: (importId: string, answers: { organisations?: Record<string, number>; measures?: Record<string, string> }) =>
    http.put<ImportPreview>(`/api/plans/import/${importId}`, answers),
  accept: (importId: string, wish: { trackFrom?: number; title?: string; regionCode?: string }) =>
    http.post<{ planId: number; tasks: number }>(`/api/plans/import/${importId}/accept`, wish),
  setMeasure: (taskId: number, key: string) => http.put(`/api/tasks/${taskId}/measure`, { key }),
  setCorrected: (taskId: number, corrected: string | null) => http.put(`/api/tasks/${taskId}/text`, { corrected }),
  exportUrl: (planId: number, kind: 'docx' | 'xlsx') => `/api/plans/${planId}/export.${kind}`,
}
