import { expect, it, vi } from 'vitest'
import { safeReturn } from './safeReturn'
import { useSession } from './useSession'

it('returns after sign-in only to a page of this application', () => {
  expect(safeReturn('/plans/1/tasks/2?light=overdue')).toBe('/plans/1/tasks/2?light=overdue')
  for (const bad of ['https://elsewhere', '//elsewhere', '/\\elsewhere', '/sign-in?then=/', undefined]) expect(safeReturn(bad)).toBe('/')
})

it('asks the server once who is signed in and grants nothing when it says nobody', async () => {
  const fetched = vi.fn<typeof fetch>().mockImplementation(async () => new Response('{"actor":null,"posts":[],"demo":false,"setupNeeded":true,"locale":null}'))
  vi.stubGlobal('fetch', fetched)
  const { ready, actor, can, setupNeeded } = useSession()
  await Promise.all([ready(), ready()])
  await ready()
  expect(fetched).toHaveBeenCalledOnce()
  expect(actor.value).toBeNull()
  expect(can('plan:read')).toBe(false)
  expect(setupNeeded.value).toBe(true)
})
