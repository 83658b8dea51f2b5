import { http } from '@/shared/http'
import type { Can, LinkedFile, Step } from '@/features/supervision'

export const meetingStates = ['PLANNED', 'HELD', 'CLOSED'] as const
export type MeetingState = (typeof meetingStates)[number]

/** A joint meeting of the coordination mechanism. */
export interface Meeting {
  id: number
  year: number
  title: string
  plannedOn: string
  heldOn: string | null
  place: string
  agenda: string
  state: MeetingState
  organisationId: number
  organisation: string
  version: number
}

export interface Member {
  organisationId: number
  organisation: string
  /** name and post of who came */
  attendee: string
  attended: boolean
}

export interface Decision {
  id: number
  position: number
  text: string
  organisationId: number
  organisation: string
  due: string
  /** the item that follows it up, from the closing of the meeting on */
  supervisionId: number | null
  supervisionState: 'DRAFT' | 'ISSUED' | 'REPLIED' | 'RETURNED' | 'CLOSED' | null
  done: boolean
  closedOn: string | null
}

export interface MeetingDetail extends Meeting {
  members: Member[]
  decisions: Decision[]
  files: LinkedFile[]
  steps: Step[]
  can: Can[]
}

/** The indicators of row 48: ids of meetings and of supervision items. */
export interface Indicators {
  year: number
  planned: number[]
  held: number[]
  decisionsMade: number[]
  decisionsDone: number[]
}

export interface MeetingForm {
  version?: number
  title: string
  plannedOn: string
  place: string
  agenda: string
  members: number[]
}

export const meetingKeys = {
  all: ['meetings'] as const,
  one: (id: number) => ['meetings', id] as const,
  indicators: (year: number) => ['meetings', 'indicators', year] as const,
}

export const meetingApi = {
  list: () => http.get<Meeting[]>('/api/meetings'),
  indicators: (year: number) => http.get<Indicators>('/api/meetings/indicators', { year }),
  get: (id: number) => http.get<MeetingDetail>(`/api/meetings/${id}`),
  plan: (form: MeetingForm) => http.post<MeetingDetail>('/api/meetings', form),
  change: (id: number, form: MeetingForm) => http.put<MeetingDetail>(`/api/meetings/${id}`, form),
  /** `attendance`: who came, by organisation */
  hold: (id: number, heldOn: string, attendance: Record<number, string>) => http.post<MeetingDetail>(`/api/meetings/${id}/hold`, { heldOn, attendance }),
  minutes: (id: number, fileId: number) => http.post<MeetingDetail>(`/api/meetings/${id}/minutes`, { fileId }),
  decide: (id: number, text: string, organisationId: number, due: string) =>
    http.post<MeetingDetail>(`/api/meetings/${id}/decisions`, { text, organisationId, due }),
  dropDecision: (id: number, decisionId: number) => http.delete<MeetingDetail>(`/api/meetings/${id}/decisions/${decisionId}`),
  close: (id: number) => http.post<MeetingDetail>(`/api/meetings/${id}/close`),
}
