import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** What of the trail is shown; all of it lives in the address, so that a finding can be sent to a colleague. */
export interface AuditFilter {
  object: string
  id: string
  person: string
  action: string
  from: string
  to: string
  page: number
}

export const everything: AuditFilter = { object: '', id: '', person: '', action: '', from: '', to: '', page: 1 }

const day = /^\d{4}-\d{2}-\d{2}$/

export function readFilter(query: LocationQuery): AuditFilter {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const page = Number(text('page'))
  return {
    object: text('object'),
    id: text('id'),
    person: /^\d{1,15}$/.test(text('person')) ? text('person') : '',
    action: text('action'),
    from: day.test(text('from')) ? text('from') : '',
    to: day.test(text('to')) ? text('to') : '',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

export function writeFilter(filter: AuditFilter): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  for (const [name, value] of Object.entries(filter)) {
    if (value !== everything[name as keyof AuditFilter]) query[name] = String(value)
  }
  return query
}

/** Another filter starts at its first page. */
export function narrowed(filter: AuditFilter, change: Partial<AuditFilter>): AuditFilter {
  return { ...filter, page: 1, ...change }
}
