import { colours, states, origins, type Colour, type Origin, type Supervision, type SupervisionState } from './api'

export const slipShapes: Record<Colour, string> = { red: '■', yellow: '▲', blue: '◆' }

/** What the reader of the list chose; it lives in the address. */
export interface SupervisionFilters {
  text: string
  colours: Colour[]
  states: SupervisionState[]
  organisation: number | null
  origin: Origin | null
  task: number | null
  year: number | null
  /** closed ones by whether they were answered in time */
  done: 'on-time' | 'late' | null
}

export const noFilters: SupervisionFilters = {
  text: '', colours: [], states: [], organisation: null, origin: null, task: null, year: null, done: null,
}
export const openStates: readonly SupervisionState[] = ['ISSUED', 'REPLIED', 'RETURNED']

type Query = Record<string, string | null | (string | null)[] | undefined>

function one(query: Query, name: string): string {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function many<T extends string>(query: Query, name: string, known: readonly T[]): T[] {
  const chosen = one(query, name).split(',')
  return known.filter((value) => chosen.includes(value))
}

function whole(query: Query, name: string): number | null {
  const value = Number(one(query, name))
  return Number.isInteger(value) && value > 0 ? value : null
}

export function readFilters(query: Query): SupervisionFilters {
  const done = one(query, 'done')
  return {
    text: one(query, 'q'),
    colours: many(query, 'colour', colours),
    states: many(query, 'state', states),
    organisation: whole(query, 'org'),
    origin: origins.find((origin) => origin === one(query, 'origin')) ?? null,
    task: whole(query, 'task'),
    year: whole(query, 'year'),
    done: done === 'on-time' || done === 'late' ? done : null,
  }
}

/** Only what differs from the plain list is written into the address. */
export function writeFilters(filters: Partial<SupervisionFilters>): Record<string, string> {
  const query: Record<string, string> = {}
  if (filters.text) query.q = filters.text
  if (filters.colours?.length) query.colour = filters.colours.join(',')
  if (filters.states?.length) query.state = filters.states.join(',')
  if (filters.organisation) query.org = String(filters.organisation)
  if (filters.origin) query.origin = filters.origin
  if (filters.task) query.task = String(filters.task)
  if (filters.year) query.year = String(filters.year)
  if (filters.done) query.done = filters.done
  return query
}

/** Answered by the due date; the statistics of the server count so. */
export function onTime(item: Supervision): boolean {
  return item.repliedOn !== null && item.repliedOn <= item.due
}

export function matches(item: Supervision, filters: SupervisionFilters): boolean {
  if (filters.colours.length && !(item.slip.colour && filters.colours.includes(item.slip.colour))) return false
  if (filters.states.length && !filters.states.includes(item.state)) return false
  if (filters.organisation && item.organisationId !== filters.organisation) return false
  if (filters.origin && item.origin !== filters.origin) return false
  if (filters.task && item.taskId !== filters.task) return false
  if (filters.year && item.year !== filters.year) return false
  if (filters.done && (item.state !== 'CLOSED' || onTime(item) !== (filters.done === 'on-time'))) return false
  const words = filters.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const content = [item.reference, item.title, item.content, item.organisation, item.no ?? ''].join(' ').toLowerCase()
  return words.every((word) => content.includes(word))
}

/** Red first, then yellow, blue, other open ones and drafts; closed ones last, latest first. */
export function byUrgency(a: Supervision, b: Supervision): number {
  const rank = (item: Supervision) =>
    item.slip.colour ? colours.indexOf(item.slip.colour) : item.state === 'CLOSED' ? 5 : item.state === 'DRAFT' ? 4 : 3
  return rank(a) - rank(b)
    || (a.state === 'CLOSED' ? (b.closedOn ?? '').localeCompare(a.closedOn ?? '') : a.due.localeCompare(b.due))
    || a.id - b.id
}
