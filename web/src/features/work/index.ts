import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

export { workApi, workKeys, type Todo, type Urgency } from './api'
export { useCounts } from './useCounts'
export { default as TodoList } from './components/TodoList.vue'

const needs = ['todo:read']
export const routes: RouteRecordRaw[] = [
  { path: '/work', name: 'work', component: () => import('./pages/MyWorkPage.vue'), meta: { title: 'work.title', needs } },
  { path: '/notices', name: 'notices', component: () => import('./pages/NoticesPage.vue'), meta: { title: 'work.notices.title' } },
]
export const menu: MenuItem[] = [{ to: '/work', label: 'work.title', place: 'bar', order: 20, needs, badge: 'todos' }]
