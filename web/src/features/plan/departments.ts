import { lightsByUrgency, type Light } from '@/shared/ui'
import type { Count, Task } from './api'
import { standingOf, type PlanFilters, type Standing } from './filters'

/** A body of the plan with the rows it has, and what they show. */
export interface Department {
  /** null for a phrase that stands for no single body */
  organisationId: number | null
  name: Count['name']
  /** how often the table writes the name; null where rows are counted by who answers today */
  mentions: number | null
  rows: Record<Standing, number>
  lights: Record<Light, number>
}

/**
 * Rows of every body, counted as the filter of the plan finds them, so that each figure opens to just as many rows.
 * @param counts  the bodies, as the server counts their names
 * @param lightsOf  whose lights are counted: of all rows of a body, or of those where it stands so
 */
export function departmentsOf(tasks: readonly Task[], counts: readonly Count[], view: PlanFilters['names'], lightsOf: Standing | null): Department[] {
  const departments = new Map<number | string, Department>()
  for (const { organisationId, name, count } of counts) {
    const known = departments.get(organisationId ?? name.zh)
    if (known) {
      if (known.mentions !== null) known.mentions += count
      continue
    }
    departments.set(organisationId ?? name.zh, {
      organisationId, name, mentions: view === 'issued' ? count : null, rows: { lead: 0, participant: 0, phrase: 0 },
      lights: Object.fromEntries(lightsByUrgency.map((light) => [light, 0])) as Record<Light, number>,
    })
  }
  for (const department of departments.values()) {
    if (department.organisationId === null) continue
    for (const task of tasks) {
      const standing = standingOf(task, department.organisationId, view)
      if (!standing) continue
      department.rows[standing]++
      if (task.light && (lightsOf === null || lightsOf === standing)) department.lights[task.light]++
    }
  }
  return [...departments.values()]
}
