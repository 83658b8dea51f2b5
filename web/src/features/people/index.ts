import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

const needs = ['person:read']
export const routes: RouteRecordRaw[] = [
  { path: '/people', name: 'people', component: () => import('./pages/PeoplePage.vue'), meta: { title: 'people.title', needs } },
  { path: '/people/posts', name: 'posts', component: () => import('./pages/PostsPage.vue'), meta: { title: 'people.posts.title', needs } },
  { path: '/people/roles', name: 'roles', component: () => import('./pages/RolesPage.vue'), meta: { title: 'people.roles.title', needs: ['role:read'] } },
]
export const menu: MenuItem[] = [
  { to: '/people', label: 'people.menu', place: 'more', order: 120, needs },
]
