/** A failed request as the server tells it (RFC 9457), or as the browser noticed it (`offline`). */
export class Problem extends Error {
  readonly status: number
  /** Last part of the type URI, e.g. `changed-meanwhile`; what code decides by. */
  readonly type: string
  /** Told by the server in the reader's language; empty when there was no answer. */
  readonly detail: string
  readonly extras: Readonly<Record<string, unknown>>

  constructor(status: number, type: string, detail: string, extras: Record<string, unknown> = {}) {
    super(detail || type)
    this.name = 'Problem'
    this.status = status
    this.type = type
    this.detail = detail
    this.extras = extras
  }

  /** Whether the same request may succeed later; what does not exist or is not permitted stays so. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500 || [401, 408, 409, 429].includes(this.status)
  }

  static offline(): Problem {
    return new Problem(0, 'offline', '')
  }

  /** Whatever was thrown, as a problem: an error in our own code is one too, and is not swallowed. */
  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown
    return new Problem(0, 'client-error', thrown instanceof Error ? thrown.message : String(thrown))
  }

  static async fromResponse(response: Response): Promise<Problem> {
    const fallback = statusType(response.status)
    try {
      const body: unknown = await response.json()
      if (body !== null && typeof body === 'object') {
        const { type, detail, title, status: _status, instance: _instance, ...extras } = body as Record<string, unknown>
        return new Problem(response.status, slug(type) ?? fallback, String(detail ?? title ?? ''), extras)
      }
    } catch {
      // Not JSON: a proxy between us answered. The status says enough.
    }
    return new Problem(response.status, fallback, '')
  }
}

function slug(type: unknown): string | undefined {
  if (typeof type !== 'string' || type === 'about:blank') return undefined
  return type.split('/').pop() || undefined
}

function statusType(status: number): string {
  if (status === 401) return 'sign-in-required'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 413) return 'file-too-large'
  if (status === 502 || status === 503 || status === 504) return 'server-unavailable'
  return status >= 500 ? 'internal-error' : 'bad-request'
}

/** The message of a problem in words: a heading by type where we have one, and what the server said. */
export function describeProblem(
  problem: Problem,
  words: { te: (key: string) => boolean; t: (key: string) => string },
): { title: string; detail: string } {
  const key = `common.problem.${problem.type}`
  const title = words.te(key)
    ? words.t(key)
    : words.t(problem.status >= 500 ? 'common.problem.internal-error' : 'common.problem.refused')
  return { title, detail: problem.detail === title ? '' : problem.detail }
}
