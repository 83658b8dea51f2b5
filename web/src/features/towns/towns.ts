import { letterStates, type DutyLetter, type LetterItem, type LetterState, type TownRow } from './api'
import { lightsByUrgency, type Light } from '@/shared/ui'

type Query = Record<string, string | null | (string | null)[] | undefined>

export interface LetterFilters {
  year: number | null
  town: number | null
  state: LetterState | null
}

function whole(value: unknown): number | null {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : null
}

export function readFilters(query: Query): LetterFilters {
  return { year: whole(query.year), town: whole(query.town), state: letterStates.find((state) => state === query.state) ?? null }
}

export function writeFilters(filters: LetterFilters): Record<string, string> {
  return {
    ...(filters.year ? { year: String(filters.year) } : {}),
    ...(filters.town ? { town: String(filters.town) } : {}),
    ...(filters.state ? { state: filters.state } : {}),
  }
}

/** Latest year first, within it in the order of the towns, never by how well they do. */
export function lettersOf(letters: readonly DutyLetter[], filters: LetterFilters): DutyLetter[] {
  return letters
    .filter((letter) => (!filters.year || letter.year === filters.year) && (!filters.town || letter.organisationId === filters.town)
      && (!filters.state || letter.state === filters.state))
    .sort((a, b) => b.year - a.year || a.organisationId - b.organisationId || a.id - b.id)
}

/** The letter of a year, the one furthest along where several plans have one. */
export function letterOfYear(letters: readonly DutyLetter[], town: number, year: number): DutyLetter | undefined {
  return letters
    .filter((letter) => letter.organisationId === town && letter.year === year)
    .sort((a, b) => letterStates.indexOf(b.state) - letterStates.indexOf(a.state))[0]
}

/** Rows that need work first. */
export function rowsByUrgency(rows: readonly TownRow[]): TownRow[] {
  const rank = (row: TownRow) => (row.light ? lightsByUrgency.indexOf(row.light) : lightsByUrgency.length)
  return [...rows].sort((a, b) => rank(a) - rank(b) || (a.nextDue ?? '9999').localeCompare(b.nextDue ?? '9999') || Number(a.no) - Number(b.no))
}

/** The lights that are shown at all, with how many rows show them. */
export function lightCounts(rows: readonly TownRow[]): { light: Light; n: number }[] {
  return lightsByUrgency
    .map((light) => ({ light, n: rows.filter((row) => row.light === light).length }))
    .filter((count) => count.n > 0)
}

/** Items as they are sent: trimmed, without those left empty. */
export function cleanItems(items: readonly { text: string; taskId: number | '' }[]): LetterItem[] {
  return items.map((item) => ({ text: item.text.trim(), taskId: item.taskId || null })).filter((item) => item.text !== '')
}
