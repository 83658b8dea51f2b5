import { http } from '@/shared/http'

/** A document kept by the server. */
export interface StoredFile {
  id: number
  name: string
  mediaType: string
  size: number
  sha256: string
  storedAt?: string
}

export const fileApi = {
  get: (id: number) => http.get<StoredFile>(`/api/files/${id}`),
  upload(file: File) {
    const form = new FormData()
    form.append('file', file)
    return http.upload<StoredFile>('/api/files', form)
  },
  url: (id: number, download = false) => `/api/files/${id}/content${download ? '?download' : ''}`,
}
