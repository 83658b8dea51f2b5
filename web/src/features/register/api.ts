import type { StoredFile } from '@/shared/files'
import { http, withQuery } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'

export type Shape = 'NONE' | 'POINT' | 'AREA'
export type Involvement = 'LEAD' | 'PARTICIPANT' | 'READER'
export type EntryState = 'DRAFT' | 'SUBMITTED' | 'CHECKED'
export type FieldKind = 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean' | 'code' | 'codes' | 'link' | 'geometry'

export interface RegisterLine extends Bilingual {
  key: string
  code: string
  module: string
  measures: string[]
  shape: Shape
  /** valid entries that the reader sees */
  entries: number
  mine: Involvement
  mayAdd: boolean
}

/** Where the work of a measure is recorded when no register is kept for it. */
export interface MeasureNote {
  key: string
  elsewhere: Bilingual | null
}

export interface Choice {
  code: string
  label: Bilingual
}

export interface Field extends Bilingual {
  key: string
  type: FieldKind
  unit: string
  unitEn: string
  required: boolean
  /** whether people enter it */
  writable: boolean
  listed: boolean
  /** a text of several lines */
  lines: boolean
  /** whether every register has it */
  common: boolean
  group: Bilingual
  help: Bilingual | null
  /** key of the register that it points into */
  link: string | null
  options: Choice[]
  /** smallest value, or shortest text */
  min: string | null
  max: string | null
  synonyms: string[]
}

export interface Schema extends Bilingual {
  key: string
  code: string
  /** key of the field by which people recognise an entry */
  label: string
  shape: Shape
  measures: string[]
  unique: string[]
  mayAdd: boolean
  /** whether there may be entries that the reader checks */
  mayCheck: boolean
  fields: Field[]
}

/** One flat object: common fields and the register's own side by side. */
export interface Entry extends Record<string, unknown> {
  id: number
  label: string
  version: number
  state: EntryState
  regionCode: string
  organisationId: number
  validFrom: string
  validTo: string | null
  demo: boolean
  mergedInto: number | null
}

export type Step = 'change' | 'submit' | 'check' | 'return' | 'end' | 'merge'
export type EntryDetail = Entry & { can: Step[] }

export interface Page {
  items: Entry[]
  total: number
  page: number
  size: number
}

export interface Version {
  version: number
  action: string
  at: string
  person: string
  post: string
  reason: string | null
  changes: { field: string; label: Bilingual; before: unknown; after: unknown }[]
}

export interface Linked {
  register: string
  title: Bilingual
  field: string
  entries: Entry[]
}

/** What is wrong with one field; of the entry as a whole where `field` is empty. */
export interface FieldIssue {
  field: string
  rule: string
  severity: 'ERROR' | 'WARNING' | 'INFO'
  message: Bilingual
  value: string | null
}

/** An entry that may be the same thing, how much alike from 0 to 1, and what speaks for it. */
export interface Candidate {
  id: number
  label: string
  score: number
  reasons: Bilingual[]
}

export interface Attached {
  file: StoredFile
  note: string
}

/** What a saved view asks for. */
export interface ViewQuery {
  words: Record<string, string>
  columns: string[]
  sort: string
}

export interface SavedView extends ViewQuery {
  id: number
  name: string
  /** whether colleagues of the same organisation see it */
  shared: boolean
  mine: boolean
  owner: string
  /** fields it names that the register no longer has */
  gone: string[]
}

export const bulkSteps = ['submit', 'check', 'return', 'set', 'end'] as const
export type BulkStep = (typeof bulkSteps)[number]

/** Entries by number, or all that a list shows with these words of its address. */
export type Meant = { ids: number[] } | { words: Record<string, string> }

/** An entry that could not take the step, and why. */
export interface Refused {
  id: number
  type: string
  detail: Bilingual
}

export interface BulkOutcome {
  /** numbers of the entries that took the step */
  done: number[]
  refused: Refused[]
}

export const importModes = ['check', 'all', 'good'] as const
export type ImportMode = (typeof importModes)[number]
export type ImportState = 'WAITING' | 'RUNNING' | 'DONE' | 'REFUSED' | 'CANCELLED' | 'FAILED' | 'UNDONE'

export interface ImportRun {
  id: number
  /** the file as it came */
  fileId: number
  fileName: string
  mode: 'CHECK' | 'ALL' | 'GOOD'
  state: ImportState
  askedAt: string
  endedAt: string | null
  rowsRead: number
  /** null until known */
  rowsTotal: number | null
  added: number
  changed: number
  unchanged: number
  bad: number
  stop: boolean
  problemZh: string | null
  problemEn: string | null
}

export interface RowIssue {
  row: number
  field: string
  header: string
  rule: string
  severity: 'ERROR' | 'WARNING' | 'INFO'
  zh: string
  en: string
  value: string | null
}

export type ImportDetail = ImportRun & { issues: RowIssue[] }

type Query = Record<string, string | number>
type Body = Record<string, unknown>

export const registerKeys = {
  all: ['registers'] as const,
  lines: ['registers', 'lines'] as const,
  measures: ['registers', 'measures'] as const,
  /** everything that may change with the entries of a register */
  of: (key: string) => ['registers', key] as const,
  schema: (key: string) => ['registers', 'schema', key] as const,
  entries: (key: string, query: Query) => ['registers', key, 'entries', query] as const,
  entry: (key: string, id: number) => ['registers', key, 'entry', id] as const,
  asOf: (key: string, id: number, day: string) => ['registers', key, 'entry', id, day] as const,
  history: (key: string, id: number) => ['registers', key, 'history', id] as const,
  links: (key: string, id: number) => ['registers', key, 'links', id] as const,
  labels: (key: string, ids: readonly number[]) => ['registers', key, 'labels', ids.join()] as const,
  duplicates: (key: string, id: number) => ['registers', key, 'duplicates', id] as const,
  attachments: (key: string, id: number) => ['registers', key, 'attachments', id] as const,
  views: (key: string) => ['registers', key, 'views'] as const,
  imports: (key: string) => ['registers', key, 'imports'] as const,
  import: (key: string, id: number) => ['registers', key, 'import', id] as const,
}

const base = (key: string) => `/api/registers/${key}`

export const registerApi = {
  all: () => http.get<RegisterLine[]>('/api/registers'),
  measures: () => http.get<MeasureNote[]>('/api/measures'),
  schema: (key: string) => http.get<Schema>(`${base(key)}/schema`),
  list: (key: string, query: Query) => http.get<Page>(`${base(key)}/entries`, query),
  get: (key: string, id: number) => http.get<EntryDetail>(`${base(key)}/entries/${id}`),
  /** The entry as it stood at the end of a day, when nothing can be done with it any more; null where it did not exist yet. */
  asOf: async (key: string, id: number, day: string): Promise<EntryDetail | null> => {
    const [entry] = (await registerApi.list(key, { id, asOf: day, ended: 'all' })).items
    return entry ? { ...entry, can: [] } : null
  },
  history: (key: string, id: number) => http.get<Version[]>(`${base(key)}/entries/${id}/history`),
  links: (key: string, id: number) => http.get<Linked[]>(`${base(key)}/entries/${id}/links`),
  add: (key: string, body: Body) => http.post<EntryDetail>(`${base(key)}/entries`, body),
  change: (key: string, id: number, body: Body) => http.put<EntryDetail>(`${base(key)}/entries/${id}`, body),
  step: (key: string, id: number, step: Exclude<Step, 'change'>, body: Body = {}) => http.post<EntryDetail>(`${base(key)}/entries/${id}/${step}`, body),
  duplicates: (key: string, id: number) => http.get<Candidate[]>(`${base(key)}/entries/${id}/duplicates`),
  /** of what stands in a form, which need not be complete */
  duplicatesOf: (key: string, body: Body) => http.post<Candidate[]>(`${base(key)}/entries/duplicates`, body),
  attachments: (key: string, id: number) => http.get<Attached[]>(`${base(key)}/entries/${id}/attachments`),
  attach: (key: string, id: number, fileId: number, note: string) => http.post<Attached[]>(`${base(key)}/entries/${id}/attachments`, { fileId, note }),
  detach: (key: string, id: number, fileId: number, reason: string) => http.delete(withQuery(`${base(key)}/entries/${id}/attachments/${fileId}`, { reason })),
  bulk: (key: string, step: BulkStep, meant: Meant, body: Body) => http.post<BulkOutcome>(`${base(key)}/bulk`, { action: step, ...meant, ...body }),
  views: (key: string) => http.get<SavedView[]>(`${base(key)}/views`),
  saveView: (key: string, id: number | null, name: string, shared: boolean, query: ViewQuery) => id === null
    ? http.post<SavedView>(`${base(key)}/views`, { name, shared, ...query })
    : http.put<SavedView>(`${base(key)}/views/${id}`, { name, shared, ...query }),
  removeView: (key: string, id: number) => http.delete(`${base(key)}/views/${id}`),
  exportFile: (key: string, format: string, query: Query) => http.file(`${base(key)}/export.${format}`, query),
  template: (key: string) => http.file(`${base(key)}/template.xlsx`),
  imports: (key: string) => http.get<ImportRun[]>(`${base(key)}/imports`),
  import: (key: string, id: number) => http.get<ImportDetail>(`${base(key)}/imports/${id}`),
  startImport: (key: string, file: File, mode: ImportMode) => {
    const form = new FormData()
    form.set('file', file)
    form.set('mode', mode)
    return http.upload<ImportDetail>(`${base(key)}/import`, form)
  },
  cancelImport: (key: string, id: number) => http.post<ImportDetail>(`${base(key)}/imports/${id}/cancel`),
  undoImport: (key: string, id: number) => http.post<ImportDetail>(`${base(key)}/imports/${id}/undo`),
  failedRows: (key: string, id: number) => http.file(`${base(key)}/imports/${id}/failed.xlsx`),
}
