import type { Field, Schema, ViewQuery } from './api'
import { formatWithUnit, type Naming } from './fieldFormat'

/** What the reader of a list chose; it lives in the address with the very words that the server reads. */
export interface ListView {
  q: string
  /** region with what lies in it */
  region: string
  /** whether entries that are no longer valid are shown: not, only, or also */
  ended: 'false' | 'true' | 'all'
  /** the list as it stood at the end of this day */
  asOf: string
  /** key of a field, with `-` before it from the largest down */
  sort: string
  page: number
  size: number
  /** null: those that the register proposes */
  columns: string[] | null
  /** `name`, `stock.from`, `phone.empty` … to its value */
  filters: Record<string, string>
}

type Query = Record<string, string | null | (string | null)[] | undefined>

/** The largest is for paper. */
export const sizes = [20, 50, 100, 200, 1000] as const
const usualSize = 50

export const plainList: ListView = { q: '', region: '', ended: 'false', asOf: '', sort: '', page: 1, size: usualSize, columns: null, filters: {} }

const own = ['q', 'region', 'ended', 'asOf', 'sort', 'page', 'size', 'columns']

function one(query: Query, name: string): string {
  const value = query[name]
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim()
}

function day(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
}

/** The parameters by which entries can be narrowed down by `field`. */
export function operatorsOf(field: Field): string[] {
  switch (field.type) {
    case 'text': return ['', 'is', 'empty']
    case 'boolean': case 'code': case 'codes': case 'link': return ['', 'empty']
    case 'integer': case 'decimal': case 'date': return ['', 'from', 'to', 'empty']
    case 'timestamp': return ['from', 'to']
    case 'geometry': return []
  }
}

/** Fields that a list offers as filters; what stands beside them as a choice of its own is left out. */
export function filterFields(schema: Schema): Field[] {
  return schema.fields.filter((field) => operatorsOf(field).length > 0 && !['regionCode', 'id', 'version', 'organisationId', 'lon', 'lat', 'demo'].includes(field.key))
}

/** Fields that a list can show as columns. */
export function columnFields(schema: Schema): Field[] {
  return schema.fields.filter((field) => field.type !== 'geometry')
}

/** The columns of a list: always begins with what entries are known by. */
export function chosenColumns(schema: Schema, view: ListView): Field[] {
  const all = columnFields(schema)
  const label = all.find((field) => field.key === schema.label)
  const chosen = view.columns === null
    ? all.filter((field) => field.listed)
    : view.columns.flatMap((key) => all.find((field) => field.key === key) ?? [])
  return [...(label ? [label] : []), ...chosen.filter((field) => field !== label)]
}

/** The day as of which something is shown; empty for today. */
export const asOfDay = (query: Query): string => day(one(query, 'asOf'))

/** Reads an address; what the register does not know is passed over, so that an old link still opens. */
export function readView(query: Query, schema: Schema): ListView {
  const known = new Map(filterFields(schema).map((field) => [field.key, operatorsOf(field)]))
  // What lists behind figures are narrowed by, too.
  for (const [key, operator] of [['id', ''], ['regionCode', 'is'], ['organisationId', ''], ['demo', '']] as const) known.set(key, [operator])
  const filters: Record<string, string> = {}
  for (const name of Object.keys(query)) {
    if (own.includes(name)) continue
    const [key = '', operator = ''] = name.split('.')
    const value = one(query, name)
    if (value && known.get(key)?.includes(operator)) filters[name] = value
  }
  const ended = one(query, 'ended')
  const sort = one(query, 'sort')
  const page = Number(one(query, 'page'))
  const size = Number(one(query, 'size'))
  const columns = one(query, 'columns').split(',').filter((key) => columnFields(schema).some((field) => field.key === key))
  return {
    q: one(query, 'q'),
    region: /^\d{2,12}$/.test(one(query, 'region')) ? one(query, 'region') : '',
    ended: ended === 'true' || ended === 'all' ? ended : 'false',
    asOf: asOfDay(query),
    sort: columnFields(schema).some((field) => field.key === sort.replace(/^-/, '')) ? sort : '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: (sizes as readonly number[]).includes(size) ? size : usualSize,
    columns: columns.length ? columns : null,
    filters,
  }
}

/** Only what differs from the plain list is written. */
export function writeView(view: ListView): Record<string, string> {
  const query: Record<string, string> = { ...view.filters }
  if (view.q) query.q = view.q
  if (view.region) query.region = view.region
  if (view.ended !== 'false') query.ended = view.ended
  if (view.asOf) query.asOf = view.asOf
  if (view.sort) query.sort = view.sort
  if (view.page > 1) query.page = String(view.page)
  if (view.size !== usualSize) query.size = String(view.size)
  if (view.columns) query.columns = view.columns.join(',')
  return query
}

/** What the server is asked for a page of the list. */
export function listQuery(view: ListView): Record<string, string> {
  const { columns: _columns, ...query } = writeView(view)
  return { ...query, page: String(view.page), size: String(view.size) }
}

/**
 * What it is asked for a file: the same entries in the same order, every page; of those selected nothing but them.
 * Without `columns` the file has all.
 */
export function exportQuery(view: ListView, only: { columns?: readonly Field[]; ids?: readonly number[] } = {}): Record<string, string> {
  const { page: _page, size: _size, columns: _columns, ...query } = writeView(view)
  const chosen: Record<string, string> = only.ids?.length
    ? { id: only.ids.join(','), ended: 'all', ...(view.sort ? { sort: view.sort } : {}), ...(view.asOf ? { asOf: view.asOf } : {}) }
    : query
  return only.columns ? { ...chosen, columns: only.columns.map((field) => field.key).join(',') } : chosen
}

/** Which entries are shown, on whatever page and in whatever order. */
export function listWords(view: ListView): Record<string, string> {
  const { page: _page, size: _size, sort: _sort, columns: _columns, ...words } = writeView(view)
  return words
}

/** What is kept of a list when it is saved under a name. */
export function savedOf(view: ListView, columns: readonly Field[]): ViewQuery {
  return { words: listWords(view), columns: columns.map((field) => field.key), sort: view.sort }
}

/** The address at which a saved view opens. */
export function addressOf(saved: ViewQuery): Record<string, string> {
  return { ...saved.words, ...(saved.sort ? { sort: saved.sort } : {}), ...(saved.columns.length ? { columns: saved.columns.join(',') } : {}) }
}

/** The view after a change: back to the first page, unless just that was changed; an empty value takes its filter away. */
export function changedView(view: ListView, change: Partial<ListView>): ListView {
  const next = { ...view, page: 1, ...change }
  return { ...next, filters: Object.fromEntries(Object.entries(next.filters).filter(([, value]) => value !== '')) }
}

/** Keys of the fields that narrow the list now. */
export function filteredKeys(view: ListView): string[] {
  return [...new Set(Object.keys(view.filters).map((name) => name.split('.')[0]!))]
}

/** How many choices keep entries out of the list. */
export function countChoices(view: ListView): number {
  return filteredKeys(view).length + [view.q, view.region, view.asOf].filter(Boolean).length + (view.ended === 'false' ? 0 : 1)
}

/** Filters whose values point at other entries, to be named. */
export function linkFilters(schema: Schema, view: ListView): (readonly [Field, number])[] {
  return schema.fields.flatMap((field) => (field.type === 'link' && view.filters[field.key] ? [[field, Number(view.filters[field.key])] as const] : []))
}

/** What keeps entries out of the list, in words: `生产状态：关闭`, `投产日期 从 2020-01-01`. */
export function describeView(schema: Schema, view: ListView, naming: Naming): string[] {
  const { say, t } = naming
  const labelled = (label: string, value: string) => t('register.print.choice', { label, value })
  const field = (key: string) => schema.fields.find((one) => one.key === key)
  const valueOf = (of: Field, text: string) => naming.list(text.split(',').map((part) => {
    if (of.type === 'boolean') return t(part === 'true' ? 'common.yes' : 'common.no')
    return formatWithUnit(of, of.type === 'link' ? Number(part) : part, naming)
  }))
  const filters = Object.entries(view.filters).flatMap(([name, text]) => {
    const [key = '', operator = ''] = name.split('.')
    const of = field(key)
    if (!of) return []
    if (operator === 'empty') return [labelled(say(of), t('register.filter.empty'))]
    return [operator ? `${say(of)} ${t(`register.filter.${operator}`)} ${valueOf(of, text)}` : labelled(say(of), valueOf(of, text))]
  })
  const region = field('regionCode')
  return [
    ...(view.q ? [labelled(t('register.filter.search'), view.q)] : []),
    ...(view.region && region ? [labelled(t('register.filter.region'), valueOf(region, view.region))] : []),
    ...filters,
    ...(view.ended === 'false' ? [] : [labelled(t('register.filter.ended'), t(`register.ended.${view.ended}`))]),
    ...(view.asOf ? [labelled(t('register.filter.asOf'), view.asOf)] : []),
  ]
}

/** What a click on the head of a column asks for: up, down, then as it was. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`
  return sort === `-${key}` ? '' : key
}
