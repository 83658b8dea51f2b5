/** One field that an entry of the trail tells of. */
export interface FieldChange {
  /** where the field stands in the record, e.g. `name.zh` or `targets[1].value` */
  path: string
  kind: 'added' | 'removed' | 'changed' | 'same'
  before: string
  after: string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The record as kept in the trail: canonical JSON, or already read. What is no JSON is shown as it stands. */
export function readRecord(kept: unknown): Json {
  if (kept === undefined || kept === null) return null
  if (typeof kept !== 'string') return kept as Json
  try {
    return JSON.parse(kept) as Json
  } catch {
    return kept
  }
}

/**
 * What differs between two records, field by field in the order of their names. Lists of plain values are compared as
 * a whole, records within records field by field. Unchanged fields follow only when asked for.
 */
export function diffRecords(before: unknown, after: unknown, withSame = false): FieldChange[] {
  const was = flatten(readRecord(before))
  const is = flatten(readRecord(after))
  const changes: FieldChange[] = []
  for (const path of [...new Set([...was.keys(), ...is.keys()])].sort(byPath)) {
    const b = was.get(path)
    const a = is.get(path)
    const kind = b === undefined ? 'added' : a === undefined ? 'removed' : b === a ? 'same' : 'changed'
    if (kind !== 'same' || withSame) changes.push({ path, kind, before: b ?? '', after: a ?? '' })
  }
  return changes
}

/** Every leaf with its path. Empty leaves are left out, so that "not there" and "empty" do not count as a change. */
function flatten(value: Json): Map<string, string> {
  const leaves = new Map<string, string>()
  collect(value, '', leaves)
  return leaves
}

function collect(value: Json, path: string, leaves: Map<string, string>): void {
  if (value === null || value === '') return
  if (Array.isArray(value)) {
    if (value.length === 0) return
    if (value.every(isPlain)) leaves.set(path, value.map(word).join('、'))
    else value.forEach((item, i) => collect(item, `${path}[${i + 1}]`, leaves))
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) collect(item, path === '' ? key : `${path}.${key}`, leaves)
  } else {
    leaves.set(path, word(value))
  }
}

function isPlain(value: Json): boolean {
  return value === null || typeof value !== 'object'
}

function word(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function byPath(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
