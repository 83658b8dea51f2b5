import { createRouter, createWebHistory, type Router } from 'vue-router'
import { useSession } from '@/features/session'
import { routes } from './features'

declare module 'vue-router' {
  interface RouteMeta {
    /** for people who are not signed in, too */
    open?: boolean
    /** without navigation */
    bare?: boolean
    /** key of the words that name the page */
    title?: string
    /** any of these permissions */
    needs?: string[]
    /** fills the width of the window */
    wide?: boolean
  }
}

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...routes,
      { path: '/forbidden', name: 'forbidden', component: () => import('./ForbiddenPage.vue'), meta: { title: 'common.forbidden.title' } },
      { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: 'common.notFound.title' } },
    ],
    scrollBehavior(to, from, saved) {
      if (saved) return saved
      return to.matched[0]?.path === from.matched[0]?.path ? false : { top: 0 }
    },
  })

  router.beforeEach(async (to) => {
    const session = useSession()
    await session.ready()
    if (to.meta.open) {
      return to.name === 'sign-in' && session.actor.value ? { path: '/' } : true
    }
    if (!session.actor.value) {
      return session.setupNeeded.value ? { name: 'setup' } : { name: 'sign-in', query: { then: to.fullPath === '/' ? undefined : to.fullPath } }
    }
    if (to.meta.needs && !to.meta.needs.some((permission) => session.can(permission))) return { name: 'forbidden' }
    return true
  })
  return router
}
