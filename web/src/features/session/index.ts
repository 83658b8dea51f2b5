import type { RouteRecordRaw } from 'vue-router'

export { sessionApi, type Actor, type HeldPost, type Session } from './api'
export { useSession } from './useSession'

export const routes: RouteRecordRaw[] = [
  { path: '/setup', name: 'setup', component: () => import('./pages/SetupPage.vue'), meta: { open: true, bare: true, title: 'session.setup.title' } },
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true, bare: true, title: 'session.signIn.title' } },
  { path: '/enter', name: 'enter', component: () => import('./pages/EnterPage.vue'), meta: { open: true, bare: true, title: 'session.enter.title' } },
  { path: '/choose-post', name: 'choose-post', component: () => import('./pages/ChoosePostPage.vue'), meta: { bare: true, title: 'session.post.title' } },
]
