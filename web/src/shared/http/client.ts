import { Problem } from './problem'

/** Told when the server no longer knows who we are, so that the shell can ask for a new sign-in. */
type SessionLost = () => void

let language = 'zh-CN'
let onSessionLost: SessionLost = () => {}

/** The language that answers are asked in; follows the choice of the user, not of the browser. */
export function setRequestLanguage(tag: string): void {
  language = tag
}

export function whenSessionLost(listener: SessionLost): void {
  onSessionLost = listener
}

/** Reads a cookie; only the XSRF token is meant for scripts. */
export function cookie(name: string, all: string = document.cookie): string | undefined {
  for (const pair of all.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decodeURIComponent(pair.slice(at + 1).trim())
  }
  return undefined
}

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  json?: unknown
  form?: FormData
  query?: Query
  /** Asking who is signed in may rightly find nobody. */
  anonymous?: boolean
  signal?: AbortSignal
  headers?: Record<string, string>
}

type Query = Record<string, string | number | boolean | null | undefined>

/** The path with its query; empty values are left out. */
export function withQuery(path: string, query?: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

async function send(path: string, options: Options): Promise<Response> {
  const method = options.method ?? 'GET'
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language, ...options.headers }
  if (method !== 'GET') {
    const token = cookie('XSRF-TOKEN')
    if (token) headers['X-XSRF-TOKEN'] = token
  }
  if (options.json !== undefined) headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(withQuery(path, options.query), {
      method,
      headers,
      body: options.form ?? (options.json === undefined ? undefined : JSON.stringify(options.json)),
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e
    throw Problem.offline()
  }
  if (response.ok) return response
  const problem = await Problem.fromResponse(response)
  if (problem.status === 401 && problem.type === 'sign-in-required' && !options.anonymous) onSessionLost()
  throw problem
}

async function ask<T>(path: string, options: Options): Promise<T> {
  const response = await send(path, options)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** The name that an answer proposes for its file. */
function fileName(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return coded ? decodeURIComponent(coded) : /filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'download'
}

/** Hands a file to the browser to keep. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetches a file in the language chosen and hands it to the browser to keep; a refusal is a problem like any other. */
async function file(path: string, query?: Query): Promise<void> {
  const response = await send(path, { query, headers: { Accept: '*/*' } })
  saveFile(await response.blob(), fileName(response))
}

export const http = {
  get: <T>(path: string, query?: Query, options: Omit<Options, 'query'> = {}) => ask<T>(path, { ...options, query }),
  post: <T = void>(path: string, json?: unknown, options: Options = {}) =>
    ask<T>(path, { ...options, method: 'POST', json: json ?? {} }),
  put: <T = void>(path: string, json: unknown, options: Options = {}) =>
    ask<T>(path, { ...options, method: 'PUT', json }),
  delete: <T = void>(path: string, options: Options = {}) => ask<T>(path, { ...options, method: 'DELETE' }),
  upload: <T>(path: string, form: FormData) => ask<T>(path, { method: 'POST', form }),
  file,
  /** A document as it is kept, to be handed in once more. */
  blob: async (path: string) => (await send(path, { headers: { Accept: '*/*' } })).blob(),
}
