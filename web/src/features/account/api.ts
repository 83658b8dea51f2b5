import { http } from '@/shared/http'

export interface Me {
  id: number
  name: string
  login: string | null
  email: string
  phone: string
  locale: 'zh' | 'en'
  totp: boolean
  recoveryCodesLeft: number
}

export interface Token {
  id: number
  name: string
  postId: number
  postTitle: string
  createdAt: string
  expires: string | null
  lastUsedAt: string | null
}

export interface Reminders {
  digest: 'daily' | 'off'
  /** told at once by mail when something is returned or assigned */
  immediate: boolean
  /** whether this installation sends mail at all */
  mail: boolean
  email: string
}

export const accountKeys = { me: ['me'] as const, tokens: ['me', 'tokens'] as const, reminders: ['me', 'reminders'] as const }

export const accountApi = {
  me: () => http.get<Me>('/api/me'),
  changeContact: (form: { email: string; phone: string }) => http.put<Me>('/api/me', form),
  changePassword: (form: { current: string; next: string }) => http.put('/api/me/password', form),
  startTotp: () => http.post<{ secret: string; uri: string }>('/api/me/totp'),
  confirmTotp: (code: string) => http.post<{ recoveryCodes: string[] }>('/api/me/totp/confirm', { code }),
  stopTotp: (code: string) => http.delete('/api/me/totp', { json: { code } }),
  tokens: () => http.get<Token[]>('/api/me/tokens'),
  addToken: (form: { name: string; expires: string | null }) => http.post<{ id: number; token: string }>('/api/me/tokens', form),
  revokeToken: (id: number) => http.delete(`/api/me/tokens/${id}`),
  setLocale: (locale: 'zh' | 'en') => http.put('/api/me/locale', { locale }),
  reminders: () => http.get<Reminders>('/api/me/reminders'),
  changeReminders: (form: { digest: 'daily' | 'off'; immediate: boolean }) => http.put<Reminders>('/api/me/reminders', form),
}
