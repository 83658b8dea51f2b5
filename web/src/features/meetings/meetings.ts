import type { Decision, Meeting } from './api'

export type Shown = 'all' | 'held' | 'to-hold' | 'decisions' | 'done' | 'open'
const known: readonly Shown[] = ['all', 'held', 'to-hold', 'decisions', 'done', 'open']

type Query = Record<string, string | null | (string | null)[] | undefined>

/** What of which year is shown; with `by` only what a figure counts: planned or due within the year up to that day. */
export interface Choice { year: number; show: Shown; by: string }

export function readChoice(query: Query, thisYear: number): Choice {
  const year = Number(query.year)
  const by = String(query.by ?? '')
  return {
    by: /^\d{4}-\d\d-\d\d$/.test(by) && !Number.isNaN(Date.parse(by)) ? by : '',
    year: Number.isInteger(year) && year > 1990 && year < 3000 ? year : thisYear,
    show: known.find((one) => one === query.show) ?? 'all',
  }
}

export function writeChoice(choice: Choice, thisYear: number): Record<string, string> {
  return { ...(choice.year === thisYear ? {} : { year: String(choice.year) }), ...(choice.show === 'all' ? {} : { show: choice.show }), ...(choice.by ? { by: choice.by } : {}) }
}

/** Whether a day lies within the year up to `by`, as figures count. */
function counted(day: string | null, { year, by }: Choice): boolean {
  return day !== null && day >= `${year}-01-01` && day <= by
}

export function showsDecisions(show: Shown): boolean {
  return show === 'decisions' || show === 'done' || show === 'open'
}

/** Meetings of the year, those still to be held first by date, then those held, the latest first. */
export function meetingsOf(meetings: readonly Meeting[], choice: Choice): Meeting[] {
  const { year, show, by } = choice
  return meetings
    .filter((meeting) => (by
      ? counted(meeting.plannedOn, choice) && (show === 'all' || (show === 'held') === (meeting.heldOn !== null && meeting.heldOn <= by))
      : meeting.year === year && (show === 'all' || (show === 'held') === (meeting.state !== 'PLANNED'))))
    .sort((a, b) => Number(a.state !== 'PLANNED') - Number(b.state !== 'PLANNED')
      || (a.state === 'PLANNED' ? a.plannedOn.localeCompare(b.plannedOn) : (b.heldOn ?? '').localeCompare(a.heldOn ?? '')))
}

/** Decisions in force: open ones by date, then those that are done. */
export function decisionsOf<T extends Pick<Decision, 'supervisionId' | 'done' | 'due' | 'closedOn'>>(decisions: readonly T[], choice: Choice): T[] {
  const { show, by } = choice
  const done = (decision: T) => (by ? decision.closedOn !== null && decision.closedOn <= by : decision.done)
  return decisions
    .filter((decision) => decision.supervisionId !== null && (!by || counted(decision.due, choice)) && (show === 'decisions' || done(decision) === (show === 'done')))
    .sort((a, b) => Number(a.done) - Number(b.done) || a.due.localeCompare(b.due))
}
