import type { ImportMode, ImportRun, RowIssue } from './api'

/** Whether it is still under way and worth asking again. */
export function isRunning(run: Pick<ImportRun, 'state'>): boolean {
  return run.state === 'WAITING' || run.state === 'RUNNING'
}

/** Share of the rows looked at; null while nobody knows how many there are. */
export function percentRead(run: Pick<ImportRun, 'rowsRead' | 'rowsTotal'>): number | null {
  return run.rowsTotal ? Math.min(100, Math.floor((run.rowsRead / run.rowsTotal) * 100)) : null
}

/** Colour of its state, beside the word. */
export function toneOf(run: Pick<ImportRun, 'state' | 'bad'>): string {
  switch (run.state) {
    case 'DONE': return run.bad ? 'earth' : 'good'
    case 'FAILED': case 'REFUSED': return 'alarm'
    case 'WAITING': case 'RUNNING': return 'earth'
    case 'CANCELLED': case 'UNDONE': return ''
  }
}

/**
 * How its file may be brought in next: after a look, all rows or those without errors; after a refusal those without
 * errors; after a stop the same once more, where rows that are in already are recognised.
 */
export function nextModes(run: Pick<ImportRun, 'state' | 'mode' | 'bad' | 'rowsRead'>): ImportMode[] {
  const good = run.rowsRead > run.bad
  if (run.mode === 'CHECK') return run.state === 'DONE' && good ? [run.bad ? 'good' : 'all'] : []
  if (run.state === 'REFUSED') return run.bad && good ? ['good'] : []
  return run.state === 'CANCELLED' || run.state === 'FAILED' ? [run.mode === 'ALL' ? 'all' : 'good'] : []
}

/** The columns that have problems, the worst first. */
export function issueColumns(issues: readonly RowIssue[]): { header: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { header } of issues) counts.set(header, (counts.get(header) ?? 0) + 1)
  return [...counts].map(([header, count]) => ({ header, count })).sort((a, b) => b.count - a.count)
}

/** More issues than these are in the file of failed rows only. */
export const issuesShown = 1000

const ruleFamilies = ['required-with', 'before', 'above', 'same-as', 'coordinates']

/** Under which word the rule of a problem is shown: its own, or that of its family, such as `required-with-operation`. */
export function ruleNames(rule: string): string[] {
  return [rule, ...ruleFamilies.filter((family) => rule.startsWith(`${family}-`)), 'agreement']
}
