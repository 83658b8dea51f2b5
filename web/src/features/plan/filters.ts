import { isLight, lightsByUrgency, type Light } from '@/shared/ui'
import type { Party, Task } from './api'

/** How a body stands in a row: named as its lead, named among the participants, or meant by a phrase only (区直相关部门). */
export const standings = ['lead', 'participant', 'phrase'] as const
export type Standing = (typeof standings)[number]

/** What the reader of the table chose; it lives in the address, so that a view can be sent to a colleague. */
export interface PlanFilters {
  text: string
  lights: Light[]
  organisation: number | null
  town: number | null
  /** how the body chosen stands in the row */
  as: Standing | null
  part: number | null
  /** `2018`, `from`, `continuous` or `none` */
  period: string | null
  /** names as written on the day of issue, or of the bodies that answer today */
  names: 'issued' | 'current'
  mine: boolean
}

type Query = Record<string, string | null | (string | null)[] | undefined>

export const noFilters: PlanFilters = {
  text: '', lights: [], organisation: null, town: null, as: null, part: null, period: null, names: 'issued', mine: false,
}

function one(query: Query, name: string): string {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function id(query: Query, name: string): number | null {
  const value = Number(one(query, name))
  return Number.isInteger(value) && value > 0 ? value : null
}

export function readFilters(query: Query): PlanFilters {
  const period = one(query, 'period')
  const chosen = one(query, 'light').split(',').filter(isLight)
  return {
    text: one(query, 'q'),
    lights: lightsByUrgency.filter((light) => chosen.includes(light)),
    organisation: id(query, 'org'),
    town: id(query, 'town'),
    as: standings.find((standing) => standing === one(query, 'as')) ?? null,
    part: id(query, 'part'),
    period: /^(\d{4}|from|continuous|none)$/.test(period) ? period : null,
    names: one(query, 'names') === 'current' ? 'current' : 'issued',
    mine: one(query, 'mine') === '1',
  }
}

/** Only what differs from the plain table is written into the address. */
export function writeFilters(filters: PlanFilters): Record<string, string> {
  const query: Record<string, string> = {}
  if (filters.text) query.q = filters.text
  if (filters.lights.length) query.light = filters.lights.join(',')
  if (filters.organisation) query.org = String(filters.organisation)
  if (filters.town) query.town = String(filters.town)
  if (filters.as && (filters.organisation || filters.town)) query.as = filters.as
  if (filters.part) query.part = String(filters.part)
  if (filters.period) query.period = filters.period
  if (filters.names === 'current') query.names = 'current'
  if (filters.mine) query.mine = '1'
  return query
}

/** Which period a row belongs to, in the words of its limit. */
export function periodOf(task: Task): string {
  switch (task.due.kind) {
    case 'BY': return task.due.by?.slice(0, 4) ?? 'none'
    case 'FROM': return 'from'
    case 'CONTINUOUS': return 'continuous'
    case 'NONE': return 'none'
  }
}

function names(party: Party): string[] {
  return [party.issued, ...party.current.flatMap((body) => [body.name.zh, body.name.en])]
}

/** The strongest way in which a body stands in a row; undefined where it has nothing to do with it. */
export function standingOf(task: Task, organisation: number, view: PlanFilters['names']): Standing | undefined {
  const is = (party: Party) => (view === 'issued' ? party.organisationId === organisation : party.current.some((body) => body.id === organisation))
  const named = (party: Party) => is(party) && party.group === null
  if (task.leads.some(named)) return 'lead'
  if (task.participants.some(named)) return 'participant'
  return [...task.leads, ...task.participants].some(is) ? 'phrase' : undefined
}

/** All rows that answer to every filter but the lights, so that the counts beside the lights stay true. */
export function beforeLights(tasks: readonly Task[], filters: PlanFilters): Task[] {
  const words = filters.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return tasks.filter((task) => {
    if (filters.part && task.partNo !== filters.part) return false
    if (filters.period && (task.state !== 'ACTIVE' || periodOf(task) !== filters.period)) return false
    for (const body of [filters.organisation, filters.town]) {
      const standing = body ? standingOf(task, body, filters.names) : undefined
      if (body && (!standing || (filters.as && standing !== filters.as))) return false
    }
    if (filters.mine && task.my === 'reader') return false
    if (words.length) {
      const content = [
        task.no, task.part, task.title, task.text, task.corrected ?? '', task.limit,
        task.measure?.title.zh ?? '', task.measure?.title.en ?? '', ...task.leads.flatMap(names), ...task.participants.flatMap(names),
      ].join(' ').toLowerCase()
      if (!words.every((word) => content.includes(word))) return false
    }
    return true
  })
}

export function withLights(tasks: readonly Task[], lights: readonly Light[]): Task[] {
  return lights.length ? tasks.filter((task) => task.light !== null && lights.includes(task.light)) : [...tasks]
}

export function countLights(tasks: readonly Task[]): Record<Light, number> {
  const counts: Record<Light, number> = { overdue: 0, 'due-soon': 0, 'not-started': 0, 'on-track': 0, continuous: 0, done: 0 }
  for (const task of tasks) if (task.light) counts[task.light]++
  return counts
}
