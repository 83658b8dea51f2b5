import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'

export interface HeldPost {
  postId: number
  title: string
  role: string
  organisationId: number
  organisation: string
}

export interface Account {
  login: string | null
  password: boolean
  totp: boolean
  /** a new invitation waits for the second person */
  invitationAsked: boolean
  frozen: boolean
  lockedUntil: string | null
}

export interface Person {
  id: number
  name: string
  email: string
  phone: string
  locale: 'zh' | 'en'
  demo: boolean
  version: number
  /** only for those who look after accounts */
  account: Account | null
  posts: HeldPost[]
}

export interface PersonForm {
  name: string
  login: string
  email: string
  phone: string
  locale: 'zh' | 'en'
  version?: number
}

export interface Holding {
  personId: number
  person: string
  from: string
  to: string | null
  reason: string
}

export interface Post {
  id: number
  organisation: { id: number; key: string; name: Bilingual }
  role: string
  title: string
  from: string
  to: string | null
  demo: boolean
  holder: Holding | null
  /** the present holder last */
  holdings: Holding[]
}

export interface Role {
  key: string
  name: Bilingual
  sees: Bilingual
  does: Bilingual
  mustNot: Bilingual
  permissions: string[]
}

export interface Invitation {
  /** null while a second person has to confirm */
  token: string | null
  path: string | null
  expires: string | null
  awaitsConfirmation: boolean
}

export const peopleKeys = { people: ['people'] as const, posts: ['posts'] as const, roles: ['roles'] as const }

export const peopleApi = {
  people: () => http.get<Person[]>('/api/people'),
  add: (form: PersonForm) => http.post<Person>('/api/people', form),
  change: (id: number, form: PersonForm) => http.put<Person>(`/api/people/${id}`, form),
  invite: (id: number) => http.post<Invitation>(`/api/people/${id}/invite`),
  confirmInvitation: (id: number) => http.post<Invitation>(`/api/people/${id}/confirm-invitation`),
  lock: (id: number, reason: string) => http.post<Person>(`/api/people/${id}/lock`, { reason }),
  unlock: (id: number, reason: string) => http.post<Person>(`/api/people/${id}/unlock`, { reason }),
  resetTotp: (id: number, reason: string) => http.post<Person>(`/api/people/${id}/reset-totp`, { reason }),
  posts: () => http.get<Post[]>('/api/posts'),
  addPost: (form: { organisationId: number; role: string; title: string; from: string | null; personId: number | null }) => http.post<Post>('/api/posts', form),
  handOver: (id: number, form: { toPersonId: number; on: string; reason: string }) => http.post<Post>(`/api/posts/${id}/hand-over`, form),
  closePost: (id: number, form: { on: string; reason: string }) => http.post<Post>(`/api/posts/${id}/close`, form),
  roles: () => http.get<Role[]>('/api/roles'),
}
