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

/** What a browser shows without harm; the server serves nothing else inline. */
export const previewable = (mediaType: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(mediaType) || mediaType === 'application/pdf'

export const fileApi = {
  get: (id: number) => http.get<StoredFile>(`/api/files/${id}`),
  upload(file: File) {
    const form = new FormData()
    form.append('file', file)
    return http.upload<StoredFile>('/api/files', form)
  },
  /** The document itself, to be handed in once more. */
  async content(id: number, name: string) {
    return new File([await http.blob(`/api/files/${id}/content?download`)], name)
  },
  url: (id: number, download = false) => `/api/files/${id}/content${download ? '?download' : ''}`,
}
