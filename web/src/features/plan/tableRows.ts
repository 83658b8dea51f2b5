import type { Party, Task } from './api'

/** A row of the table as printed: cells that repeat the one above are merged into it. */
export interface TableRow {
  task: Task
  /** rows that the cell of the part spans; 0 where it is covered from above */
  partSpan: number
  titleSpan: number
}

/** Merges equal neighbours in the two left columns; only neighbours, so a filtered table merges what is left. */
export function tableRows(tasks: readonly Task[]): TableRow[] {
  const rows = tasks.map((task) => ({ task, partSpan: 0, titleSpan: 0 }))
  let part: TableRow | undefined
  let title: TableRow | undefined
  for (const row of rows) {
    const samePart = part !== undefined && part.task.part === row.task.part
    if (!samePart) part = row
    const sameTitle = samePart && title !== undefined && row.task.title !== '' && title.task.title === row.task.title
    if (!sameTitle) title = row
    part!.partSpan++
    title!.titleSpan++
  }
  return rows
}

/** Bodies named by one phrase (各镇人民政府) are one entry, as in the printed cell. */
export interface PartyEntry {
  key: string
  /** null for a phrase */
  organisationId: number | null
  issued: string
  inherited: boolean
  current: Party['current']
}

export function partyEntries(parties: readonly Party[]): PartyEntry[] {
  const entries: PartyEntry[] = []
  for (const party of parties) {
    const same = party.group ? entries.find((entry) => entry.key === party.group) : undefined
    if (same) {
      same.current = [...same.current, ...party.current.filter((body) => !same.current.some((other) => other.id === body.id))]
    } else {
      entries.push({ key: party.group ?? String(party.organisationId), organisationId: party.group ? null : party.organisationId, issued: party.issued, inherited: party.inherited, current: [...party.current] })
    }
  }
  return entries
}
