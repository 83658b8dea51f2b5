import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'

export const organisationKinds = ['GOVERNMENT', 'PARTY', 'DEPARTMENT', 'TOWN', 'JUDICIAL', 'ENTERPRISE', 'AGENCY', 'GROUP'] as const
export type OrganisationKind = (typeof organisationKinds)[number]
export const confidences = ['HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW'] as const
export type Confidence = (typeof confidences)[number]

export interface Organisation {
  id: number
  key: string
  name: Bilingual
  /** what a government or town governs, as people call it */
  area: Bilingual
  kind: OrganisationKind
  regionCode: string
  validFrom: string | null
  /** first day on which it no longer exists */
  validTo: string | null
  aliases: string[]
  /** not assigned or scored by the district */
  outside: boolean
  note: string
  version: number
}

export type OrganisationForm = Omit<Organisation, 'id' | 'version' | 'area'> & { version?: number }

/** `newId` answers from `from` on for what `oldId` did, or for one function of it. */
export interface Succession {
  id: number
  oldId: number
  newId: number
  from: string
  to: string | null
  /** empty when the whole body moved */
  function: string
  measures: string[]
  basis: string
  confidence: Confidence
  version: number
}

export type SuccessionForm = Omit<Succession, 'id' | 'version'> & { version?: number }

export interface MeasureName {
  key: string
  row?: number
  title: Bilingual
}

export const organisationKeys = {
  all: ['organisations'] as const,
  successions: ['successions'] as const,
  measures: ['measures', 'names'] as const,
}

export const organisationApi = {
  list: () => http.get<Organisation[]>('/api/organisations'),
  add: (form: OrganisationForm) => http.post<Organisation>('/api/organisations', form),
  change: (id: number, form: OrganisationForm) => http.put<Organisation>(`/api/organisations/${id}`, form),
  successions: () => http.get<Succession[]>('/api/successions'),
  addSuccession: (form: SuccessionForm) => http.post<Succession>('/api/successions', form),
  changeSuccession: (id: number, form: SuccessionForm) => http.put<Succession>(`/api/successions/${id}`, form),
  removeSuccession: (id: number) => http.delete(`/api/successions/${id}`),
  measures: () => http.get<MeasureName[]>('/api/measures'),
}
