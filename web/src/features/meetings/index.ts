import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

const needs = ['meeting:read']
const writes = ['meeting:write']
export const routes: RouteRecordRaw[] = [
  { path: '/meetings', name: 'meetings', component: () => import('./pages/MeetingsPage.vue'), meta: { title: 'meetings.title', needs } },
  { path: '/meetings/new', name: 'meeting-new', component: () => import('./pages/MeetingFormPage.vue'), meta: { title: 'meetings.form.create', needs: writes } },
  { path: '/meetings/:id(\\d+)', name: 'meeting', component: () => import('./pages/MeetingPage.vue'), meta: { title: 'meetings.one', needs } },
  { path: '/meetings/:id(\\d+)/edit', name: 'meeting-edit', component: () => import('./pages/MeetingFormPage.vue'), meta: { title: 'meetings.form.edit', needs: writes } },
]
export const menu: MenuItem[] = [{ to: '/meetings', label: 'meetings.title', place: 'more', order: 40, needs }]
