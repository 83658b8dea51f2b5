import { urgencies, type Todo, type Urgency } from './api'

export const urgencyShapes: Record<Urgency, string> = { overdue: '■', 'due-soon': '▲', returned: '↩', open: '○' }

export function isUrgency(text: unknown): text is Urgency {
  return typeof text === 'string' && (urgencies as readonly string[]).includes(text)
}

/** Overdue first, then due soon, then returned, then open; within each the nearest date first, no date last. */
export function byUrgency(a: Todo, b: Todo): number {
  return urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)
    || (a.due ?? '9999').localeCompare(b.due ?? '9999')
    || a.id - b.id
}

/** The groups that hold anything, in the order of the list. */
export function grouped(todos: readonly Todo[], only: Urgency | null): { urgency: Urgency; todos: Todo[] }[] {
  const sorted = [...todos].sort(byUrgency)
  return urgencies
    .filter((urgency) => only === null || urgency === only)
    .map((urgency) => ({ urgency, todos: sorted.filter((todo) => todo.urgency === urgency) }))
    .filter((group) => group.todos.length > 0)
}

export function countUrgencies(todos: readonly Todo[]): Record<Urgency, number> {
  const counts: Record<Urgency, number> = { overdue: 0, 'due-soon': 0, returned: 0, open: 0 }
  for (const todo of todos) counts[todo.urgency]++
  return counts
}

/** What a notice says beyond its title, which stands above it already. */
export function beyondTitle(title: string, text: string): string {
  return (text.startsWith(title) ? text.slice(title.length) : text).trim()
}

/** A link of a record is followed only inside this application. */
export function inside(link: string): string | null {
  return /^\/(?![/\\])/.test(link) ? link : null
}
