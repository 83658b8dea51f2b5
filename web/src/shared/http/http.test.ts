import { beforeEach, expect, it, vi } from 'vitest'
import { cookie, describeProblem, http, Problem, setRequestLanguage, useAction, whenSessionLost, withQuery } from '.'

const fetched = vi.fn<typeof fetch>()
beforeEach(() => {
  fetched.mockReset()
  vi.stubGlobal('fetch', fetched)
})

function answer(status: number, body: unknown): void {
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status }))
}

it('asks in the language of the user and proves a change by the token of the cookie', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  setRequestLanguage('en')
  answer(200, { ok: true })
  await http.post('/api/plans', { a: 1 })
  const headers = (fetched.mock.calls[0]?.[1]?.headers ?? {}) as Record<string, string>
  expect(headers['Accept-Language']).toBe('en')
  expect(headers['X-XSRF-TOKEN']).toBe('abc')
})

it('turns a problem document into a problem with its last word as type and the rest as extras', async () => {
  answer(409, { type: '/problems/changed-meanwhile', title: 'Conflict', status: 409, detail: 'Load again.', version: 4 })
  const problem = await http.get('/api/reports/1').catch((e: unknown) => e as Problem) as Problem
  expect([problem.status, problem.type, problem.detail, problem.extras]).toEqual([409, 'changed-meanwhile', 'Load again.', { version: 4 }])
})

it('takes an answer that never came for being offline', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(http.get('/api/plans')).rejects.toMatchObject({ type: 'offline' })
})

it('tells that the session is lost, but not when it merely asks who is signed in', async () => {
  const lost = vi.fn()
  whenSessionLost(lost)
  answer(401, { type: '/problems/sign-in-required' })
  await http.get('/api/session', undefined, { anonymous: true }).catch(() => {})
  expect(lost).not.toHaveBeenCalled()
  answer(401, { type: '/problems/sign-in-required' })
  await http.get('/api/plans').catch(() => {})
  expect(lost).toHaveBeenCalledOnce()
})

it('reads one cookie among several and leaves empty parameters out', () => {
  expect(cookie('b', 'a=1; b=2%3D; c=3')).toBe('2=')
  expect(withQuery('/x', { a: 1, b: '', c: null, d: false })).toBe('/x?a=1&d=false')
})

it('names a problem by its type and falls back to one word for all refusals', () => {
  const words = { te: (k: string) => k.endsWith('offline'), t: (k: string) => k }
  expect(describeProblem(Problem.offline(), words).title).toBe('common.problem.offline')
  expect(describeProblem(new Problem(409, 'new-one', 'why'), words)).toEqual({ title: 'common.problem.refused', detail: 'why' })
})

it('keeps the failure of an action and does not start it twice', async () => {
  let finish: () => void = () => {}
  const action = useAction(() => new Promise<void>((resolve) => { finish = resolve }))
  const first = action.run()
  await action.run()
  expect(action.busy.value).toBe(true)
  finish()
  await first
  expect(action.busy.value).toBe(false)
  const failing = useAction(async () => { throw new Problem(403, 'forbidden', 'no') })
  expect(await failing.run()).toBeUndefined()
  expect(failing.problem.value?.type).toBe('forbidden')
})

it('offers to try again only where that may help', () => {
  expect(Problem.offline().passing).toBe(true)
  expect(new Problem(503, 'server-unavailable', '').passing).toBe(true)
  expect(new Problem(404, 'entry-not-found', '').passing).toBe(false)
  expect(new Problem(403, 'not-permitted', '').passing).toBe(false)
})
