import { expect, it } from 'vitest'
import type { Todo, Urgency } from './api'
import { beyondTitle, byUrgency, countUrgencies, grouped, inside } from './todos'

let id = 0
function todo(urgency: Urgency, due: string | null): Todo {
  id++
  return { id, title: { zh: '报送进展', en: 'Report progress' }, link: '/plans/1/tasks/1', objectType: 'period', objectId: '1', action: 'report', due, returned: urgency === 'returned', urgency }
}

it('lists overdue work first, then due soon, returned and open, the nearest date first and undated work last', () => {
  const list = [todo('open', null), todo('open', '2026-12-31'), todo('returned', null), todo('due-soon', '2026-11-25'), todo('overdue', '2025-12-31'), todo('overdue', '2024-12-31')]
  expect([...list].sort(byUrgency).map((t) => `${t.urgency} ${t.due}`)).toEqual([
    'overdue 2024-12-31', 'overdue 2025-12-31', 'due-soon 2026-11-25', 'returned null', 'open 2026-12-31', 'open null',
  ])
})

it('shows one urgency when asked and counts all of them nevertheless', () => {
  const list = [todo('open', null), todo('overdue', '2025-12-31'), todo('open', null)]
  expect(grouped(list, 'open').map((g) => [g.urgency, g.todos.length])).toEqual([['open', 2]])
  expect(grouped(list, null).map((g) => g.urgency)).toEqual(['overdue', 'open'])
  expect(countUrgencies(list)).toEqual({ overdue: 1, 'due-soon': 0, returned: 0, open: 2 })
})

it('follows links of records only inside the application', () => {
  expect(inside('/plans/1/tasks/14?report=3')).toBe('/plans/1/tasks/14?report=3')
  for (const link of ['https://elsewhere', '//elsewhere', '/\\elsewhere', '']) expect(inside(link)).toBeNull()
})

it('does not repeat the title of a notice in its text', () => {
  expect(beyondTitle('Row 6', 'Row 6\nIs overdue.')).toBe('Is overdue.')
  expect(beyondTitle('Row 6', 'The report came back.')).toBe('The report came back.')
})
