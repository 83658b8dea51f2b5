import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

/** What happened to one record, for its own page: `<AuditOf object-type="report" :object-id="7" />`. */
export const AuditOf = defineAsyncComponent(() => import('./components/AuditOf.vue'))

const needs = ['audit:read']
export const routes: RouteRecordRaw[] = [
  { path: '/audit', name: 'audit', component: () => import('./pages/AuditPage.vue'), meta: { title: 'audit.title', needs } },
]
export const menu: MenuItem[] = [{ to: '/audit', label: 'audit.title', place: 'more', order: 150, needs }]
