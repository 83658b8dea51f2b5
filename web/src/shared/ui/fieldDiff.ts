/** One field that differs; `null` where the record did not exist. */
export interface FieldChange {
  name: string
  before: string
  after: string
}

function show(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(show).join('、')
  if (typeof value === 'object') return Object.entries(value).map(([k, v]) => `${k}: ${show(v)}`).join('; ')
  return String(value)
}

function fields(record: unknown): Record<string, unknown> {
  if (record === null || record === undefined) return {}
  return typeof record === 'object' && !Array.isArray(record) ? (record as Record<string, unknown>) : { value: record }
}

/** The fields in which two states of a record differ, in the order of the newer one. */
export function fieldDiff(before: unknown, after: unknown): FieldChange[] {
  const was = fields(before)
  const is = fields(after)
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .map((name) => ({ name, before: show(was[name]), after: show(is[name]) }))
    .filter((change) => change.before !== change.after)
}
