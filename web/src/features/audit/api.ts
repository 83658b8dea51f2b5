import { http, withQuery } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'
import type { AuditFilter } from './auditFilter'

/** One entry of the trail, as far as the reader may see it. */
export interface AuditEntry {
  seq: number
  at: string | null
  personId: number | null
  person: string | null
  post: string | null
  role: string | null
  organisation: string | null
  /** name of the personal token used; null for the browser */
  token: string | null
  action: string | null
  objectType: string | null
  objectId: string | null
  objectLabel: string | null
  reason: string | null
  before: unknown
  after: unknown
  restricted: boolean
  /** the content is kept from this reader */
  concealed: boolean
  algorithm: string
  prevHash: string
  hash: string
}

export interface AuditPage {
  items: AuditEntry[]
  total: number
  page: number
  size: number
}

export interface Verified {
  intact: boolean
  entries: number
  lastSeq: number
  lastHash: string | null
  /** the first entry that does not hold */
  seq: number | null
  why: 'ALTERED' | 'REMOVED' | 'REORDERED' | 'TRUNCATED' | null
  detail: Bilingual | null
  /** compared with the hashes noted outside the database, too */
  anchored: boolean
}

export const pageSize = 50

export const auditApi = {
  search: ({ page, ...filter }: AuditFilter) => http.get<AuditPage>('/api/audit', { ...filter, page: page - 1, size: pageSize }),
  of: (objectType: string, objectId: string | number) => http.get<AuditEntry[]>(`/api/audit/${objectType}/${encodeURIComponent(objectId)}`),
  verify: () => http.post<Verified>('/api/audit/verify'),
  exportUrl: (fromSeq: string, toSeq: string) => withQuery('/api/audit/export.jsonl', { fromSeq, toSeq }),
}
