import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

export { supervisionApi, supervisionKeys, type Can, type LinkedFile, type Step, type Supervision } from './api'
export { byUrgency } from './slips'
export { default as ActionBar } from './components/ActionBar.vue'
export { default as SlipMark } from './components/SlipMark.vue'
export { default as StateChip } from './components/StateChip.vue'
export { default as StepList } from './components/StepList.vue'

const needs = ['supervision:read']
const issues = ['supervision:issue']
export const routes: RouteRecordRaw[] = [
  { path: '/supervisions', name: 'supervisions', component: () => import('./pages/SupervisionsPage.vue'), meta: { title: 'supervision.title', needs } },
  { path: '/supervisions/new', name: 'supervision-new', component: () => import('./pages/SupervisionFormPage.vue'), meta: { title: 'supervision.form.create', needs: issues } },
  { path: '/supervisions/:id(\\d+)', name: 'supervision', component: () => import('./pages/SupervisionPage.vue'), meta: { title: 'supervision.one', needs } },
  { path: '/supervisions/:id(\\d+)/edit', name: 'supervision-edit', component: () => import('./pages/SupervisionFormPage.vue'), meta: { title: 'supervision.form.edit', needs: issues } },
  { path: '/supervisions/:id(\\d+)/slip', name: 'supervision-slip', component: () => import('./pages/SlipPage.vue'), meta: { title: 'supervision.slip.title', needs } },
]
export const menu: MenuItem[] = [{ to: '/supervisions', label: 'supervision.title', place: 'bar', order: 30, needs }]
