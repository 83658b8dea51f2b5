import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

export const routes: RouteRecordRaw[] = [
  { path: '/help/:guide?', name: 'help', component: () => import('./pages/HelpPage.vue'), meta: { title: 'help.title', open: true } },
]
export const menu: MenuItem[] = [{ to: '/help', label: 'help.title', place: 'more', order: 900 }]
