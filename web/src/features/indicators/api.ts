import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'

/** An amount in a formula, and the list of exactly the entries that it counts. */
export interface FigureTerm {
  key: string
  title: Bilingual
  unit: Bilingual
  amount: number
  entries: number
  /** address of that list here */
  evidence: string
}

/** Who set a target; the first that is there counts. */
export type TargetOrigin = 'SET' | 'ROW' | 'NATIONAL' | 'NATURAL'

export interface FigureTarget {
  sign: '≥' | '≤'
  value: number
  origin: TargetOrigin
  source: Bilingual
}

/** An indicator as it came out for a region and year, with everything it opens to. */
export interface Figure {
  key: string
  code: string | null
  title: Bilingual
  measures: string[]
  unit: Bilingual
  period: 'YEAR' | 'STATE'
  regionCode: string
  year: number
  asOf: string | null
  /** null where it is not applicable */
  value: number | null
  notApplicable: Bilingual | null
  formula: Bilingual
  method: { version: string; basis: Bilingual }
  numerator: FigureTerm[]
  denominator: FigureTerm[]
  warnings: Bilingual[]
  target: FigureTarget | null
  /** 0 to 100; null without a target or a value */
  attainment: number | null
}

/** The figure at the end of a month, and today. */
export interface FigurePoint {
  day: string
  value: number | null
  notApplicable: Bilingual | null
  method: string
  attainment: number | null
}

/** What figures are asked of; what is left out is the server's to choose. */
export interface FigureScope {
  region?: string
  year?: string
  asOf?: string
}

const wanted = (scope: FigureScope) => ({ region: scope.region, year: scope.year, asOf: scope.asOf })

export const indicatorKeys = {
  all: (scope: FigureScope) => ['indicators', 'all', wanted(scope)] as const,
  one: (key: string, scope: FigureScope) => ['indicators', key, wanted(scope)] as const,
  towns: (key: string, scope: FigureScope) => ['indicators', key, 'towns', wanted(scope)] as const,
  curve: (key: string, region: string, to: string) => ['indicators', key, 'curve', region, to] as const,
  ofTask: (task: number, scope: FigureScope) => ['tasks', task, 'figures', wanted(scope)] as const,
}

export const indicatorApi = {
  all: (scope: FigureScope) => http.get<Figure[]>('/api/indicators', wanted(scope)),
  one: (key: string, scope: FigureScope) => http.get<Figure>(`/api/indicators/${key}`, wanted(scope)),
  towns: (key: string, scope: FigureScope) => http.get<Figure[]>(`/api/indicators/${key}/towns`, wanted(scope)),
  curve: (key: string, region: string, to: string) => http.get<FigurePoint[]>(`/api/indicators/${key}/curve`, { region, to }),
  ofTask: (task: number, scope: FigureScope) => http.get<Figure[]>(`/api/tasks/${task}/figures`, wanted(scope)),
}
