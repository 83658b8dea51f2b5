import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'
import type { Choice, EntryState, Shape } from '@/features/register'

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number]

export interface Layer {
  key: string
  /** module of the plan's part; `reference` for what lies beneath */
  part: string
  code: string
  title: Bilingual
  shape: Shape
  entries: number
  box: Box | null
  /** the field by whose words marks are told apart */
  legend: { field: string; label: Bilingual; words: Choice[] } | null
  tiles: string
  revision: string
}

/** A map of somebody else beneath ours, where the office has set one. */
export interface Base {
  pictures: string[]
  origin: Bilingual
}

export interface Neighbour {
  id: number
  label: string
  regionCode: string
  state: EntryState
  demo: boolean
  kind: Bilingual | null
  lon: number
  lat: number
  distanceM: number
  overlapM2: number | null
  overlapMu: number | null
}

export interface Group {
  layer: string
  part: string
  code: string
  title: Bilingual
  entries: Neighbour[]
  more: boolean
}

export interface Report {
  lon: number
  lat: number
  written: string
  distanceM: number
  areaM2: number | null
  areaMu: number | null
  regions: { code: string; name: Bilingual }[]
  layers: string[]
  filters: Record<string, Record<string, string>>
  groups: Group[]
  entries: number
  at: string
  by: { person: string; post: string; organisation: string }
}

export interface Hit {
  kind: 'COORDINATES' | 'REGION' | 'ENTRY'
  layer: string | null
  id: number | null
  of: Bilingual | null
  label: Bilingual
  lon: number
  lat: number
  box: Box
}

export type Verdict = 'CONFLICT' | 'ATTENTION' | 'UNKNOWN' | 'CLEAR'

export interface Concern {
  key: string
  title: Bilingual
  verdict: Verdict
  basis: Bilingual
  /** where its outlines are kept; null where they are not */
  layer: string | null
  field: string | null
  overlapM2: number
  overlapMu: number
  percent: number | null
  nearestM: number | null
  entries: Neighbour[]
  more: boolean
}

/** What was found when the site of an entry was laid over the layers. */
export interface Overlay {
  id: number
  entryVersion: number
  at: string
  person: string
  conclusion: Verdict
  finding: { areaM2: number; areaMu: number; conclusion: Verdict; concerns: Concern[]; others: Group[] }
  /** fields of the entry that were filled in */
  written: Record<string, boolean>
}

export type Words = Record<string, string>

export const mapKeys = {
  all: ['map'] as const,
  layers: ['map', 'layers'] as const,
  base: ['map', 'base'] as const,
  search: (text: string) => ['map', 'search', text] as const,
  identify: (lon: number, lat: number, within: number, layers: string[], words: Words) => ['map', 'identify', lon, lat, within, layers.join(), words] as const,
  overlays: (register: string, id: number) => ['map', 'overlays', register, id] as const,
  report: (query: Words) => ['map', 'report', query] as const,
}

export const mapApi = {
  layers: () => http.get<Layer[]>('/api/map/layers'),
  base: () => http.get<Base>('/api/map/base'),
  search: (q: string) => http.get<Hit[]>('/api/map/search', { q }),
  identify: (lon: number, lat: number, within: number, layers: string[], words: Words) =>
    http.get<Group[]>('/api/map/identify', { ...words, lon, lat, within, layers: layers.join(',') }),
  overlays: (register: string, id: number) => http.get<Overlay[]>(`/api/map/overlays/${register}/${id}`),
  overlay: (register: string, id: number) => http.post<Overlay>(`/api/map/overlays/${register}/${id}`),
  place: (query: Words) => http.get<Report>('/api/map/place', query),
  placeOf: (geometry: unknown, distance: number, layers: string[]) => http.post<Report>('/api/map/place', { geometry, distance, layers }),
}
