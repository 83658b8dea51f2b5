import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'
import { taskRoute } from '@/features/task'

export { planApi, planKeys, type Due, type MeasureLabel, type Party, type Plan, type Progress, type ProgressPart, type Target, type Task } from './api'
export { partyEntries, type PartyEntry } from './tableRows'

const reads = ['plan:read']
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./pages/PlanStartPage.vue'), meta: { title: 'plan.title' } },
  { path: '/plans/import', name: 'plan-import', component: () => import('./pages/ImportPage.vue'), meta: { title: 'plan.import.title', needs: ['plan:import'], wide: true } },
  {
    path: '/plans/:planId(\\d+)', name: 'plan', component: () => import('./pages/PlanPage.vue'), meta: { title: 'plan.title', needs: reads, wide: true },
    children: [taskRoute],
  },
  { path: '/plans/:planId(\\d+)/departments', name: 'plan-departments', component: () => import('./pages/DepartmentsPage.vue'), meta: { title: 'plan.departments.title', needs: ['task:read'] } },
  { path: '/plans/:planId(\\d+)/versions', name: 'plan-versions', component: () => import('./pages/VersionsPage.vue'), meta: { title: 'plan.versions.title', needs: reads } },
]
export const menu: MenuItem[] = [{ to: '/', label: 'plan.menu', place: 'bar', order: 10, needs: reads }]
