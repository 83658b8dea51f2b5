import type { ImportRun } from './api'

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
