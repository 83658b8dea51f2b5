import type { Organisation, Succession } from './api'

export type Validity = 'current' | 'ended' | 'future'

export function validityOn(body: Pick<Organisation, 'validFrom' | 'validTo'>, day: string): Validity {
  if (body.validFrom && day < body.validFrom) return 'future'
  return body.validTo && day >= body.validTo ? 'ended' : 'current'
}

function general(line: Succession): boolean {
  return line.function.trim() === '' && line.measures.length === 0
}

function covers(line: Succession, day: string): boolean {
  return day >= line.from && (!line.to || day < line.to)
}

/**
 * The bodies that answer on `day` for what `id` once did, itself where nothing changed. As the server does it: a body
 * that ended hands on by its general lines, or by whatever lines there are where it left no general successor.
 */
export function answering(
  id: number, day: string, bodies: ReadonlyMap<number, Organisation>, lines: readonly Succession[],
): Organisation[] {
  const found = new Map<number, Organisation>()
  const seen = new Set<number>()
  const follow = (at: number): void => {
    const body = bodies.get(at)
    if (!body || seen.has(at)) return
    seen.add(at)
    let next: Succession[] = []
    if (validityOn(body, day) !== 'current') {
      const open = lines.filter((line) => line.oldId === at && covers(line, day))
      next = open.some(general) ? open.filter(general) : open
    }
    if (next.length === 0) found.set(at, body)
    else next.forEach((line) => follow(line.newId))
  }
  follow(id)
  return [...found.values()]
}

/** What kind of change a line is part of: one to one, several into one, one into several, or both. */
export function shape(line: Succession, lines: readonly Succession[]): '1:1' | 'n:1' | '1:n' | 'n:m' {
  const into = new Set(lines.filter((other) => other.newId === line.newId).map((other) => other.oldId)).size
  const out = new Set(lines.filter((other) => other.oldId === line.oldId).map((other) => other.newId)).size
  if (into > 1 && out > 1) return 'n:m'
  if (into > 1) return 'n:1'
  return out > 1 ? '1:n' : '1:1'
}

/** Lines gathered under the body that handed over, or under the one that took over, in the order of `bodies`. */
export function gatherBy(side: 'old' | 'new', lines: readonly Succession[], bodies: readonly Organisation[]): { body: Organisation; lines: Succession[] }[] {
  return bodies
    .map((body) => ({ body, lines: lines.filter((line) => (side === 'old' ? line.oldId : line.newId) === body.id) }))
    .filter((group) => group.lines.length > 0)
}
