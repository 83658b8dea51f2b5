import type { Decision, Meeting } from './api'

export type Shown = 'all' | 'held' | 'to-hold' | 'decisions' | 'done' | 'open'
const known: readonly Shown[] = ['all', 'held', 'to-hold', 'decisions', 'done', 'open']

type Query = Record<string, string | null | (string | null)[] | undefined>

/** What of which year the address asks for. */
export function readChoice(query: Query, thisYear: number): { year: number; show: Shown } {
  const year = Number(query.year)
  return {
    year: Number.isInteger(year) && year > 1990 && year < 3000 ? year : thisYear,
    show: known.find((one) => one === query.show) ?? 'all',
  }
}

export function writeChoice(choice: { year: number; show: Shown }, thisYear: number): Record<string, string> {
  return { ...(choice.year === thisYear ? {} : { year: String(choice.year) }), ...(choice.show === 'all' ? {} : { show: choice.show }) }
}

export function showsDecisions(show: Shown): boolean {
  return show === 'decisions' || show === 'done' || show === 'open'
}

/** Meetings of the year, those still to be held first by date, then those held, the latest first. */
export function meetingsOf(meetings: readonly Meeting[], year: number, show: Shown): Meeting[] {
  return meetings
    .filter((meeting) => meeting.year === year && (show === 'all' || (show === 'held') === (meeting.state !== 'PLANNED')))
    .sort((a, b) => Number(a.state !== 'PLANNED') - Number(b.state !== 'PLANNED')
      || (a.state === 'PLANNED' ? a.plannedOn.localeCompare(b.plannedOn) : (b.heldOn ?? '').localeCompare(a.heldOn ?? '')))
}

/** Decisions in force: open ones by date, then those that are done. */
export function decisionsOf<T extends Pick<Decision, 'supervisionId' | 'done' | 'due'>>(decisions: readonly T[], show: Shown): T[] {
  return decisions
    .filter((decision) => decision.supervisionId !== null && (show === 'decisions' || decision.done === (show === 'done')))
    .sort((a, b) => Number(a.done) - Number(b.done) || a.due.localeCompare(b.due))
}
