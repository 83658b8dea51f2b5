import { http } from '@/shared/http'
import type { Bilingual } from '@/shared/i18n'

export interface Actor {
  personId: number
  personName: string
  postId: number
  postTitle: string
  organisationId: number
  organisationName: string
  regionCode: string
  role: string
  permissions: string[]
}

export interface HeldPost {
  postId: number
  title: string
  organisation: { id: number; key: string; name: Bilingual }
  role: string
}

export interface Session {
  /** null while nobody is signed in */
  actor: Actor | null
  posts: HeldPost[]
  demo: boolean
  setupNeeded: boolean
  locale: 'zh' | 'en' | null
}

/** What a one-time link leads to; an invitation waits for a password and then opens a session. */
export interface Entered {
  kind: 'INVITATION' | 'DEMO'
  name: string
  login: string | null
  session: Session | null
}

export const sessionApi = {
  setUp: (form: { code: string; name: string; login: string; password: string }) =>
    http.post('/api/setup', form, { anonymous: true }),
  current: () => http.get<Session>('/api/session', undefined, { anonymous: true }),
  signIn: (form: { login: string; password: string; totp?: string }) => http.post('/api/session', form, { anonymous: true }),
  enter: (form: { token: string; password?: string; login?: string }) =>
    http.post<Entered>('/api/session/link', form, { anonymous: true }),
  choosePost: (postId: number) => http.put('/api/session/post', { postId }),
  signOut: () => http.delete('/api/session'),
  setLocale: (locale: 'zh' | 'en') => http.put('/api/me/locale', { locale }),
}
