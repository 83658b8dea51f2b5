import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'

export const urgencies = ['overdue', 'due-soon', 'returned', 'open'] as const
export type Urgency = (typeof urgencies)[number]

/** Something that the post of the reader has to do. */
export interface Todo {
  id: number
  title: Bilingual
  /** where in the application the work is done */
  link: string
  objectType: string
  objectId: string
  action: string
  due: string | null
  returned: boolean
  urgency: Urgency
}

export interface TodoCount {
  total: number
  overdue: number
  dueSoon: number
  returned: number
}

/** Something the reader was told once. */
export interface Notice {
  id: number
  title: Bilingual
  text: Bilingual
  link: string
  createdAt: string
  readAt: string | null
}

export const workKeys = {
  todos: ['todos'] as const,
  count: ['todos', 'count'] as const,
  notices: ['notices'] as const,
}

export const workApi = {
  todos: () => http.get<Todo[]>('/api/todos'),
  count: () => http.get<TodoCount>('/api/todos/count'),
  notices: () => http.get<Notice[]>('/api/notices'),
  read: (id: number) => http.post(`/api/notices/${id}/read`),
}
