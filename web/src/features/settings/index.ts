import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

export { settingsApi } from './api'

const calendar = ['calendar:read', 'calendar:write']
export const routes: RouteRecordRaw[] = [
  { path: '/settings', name: 'settings', component: () => import('./pages/SettingsPage.vue'), meta: { title: 'settings.title', needs: ['setting:read'] } },
  { path: '/calendar', name: 'calendar', component: () => import('./pages/CalendarPage.vue'), meta: { title: 'settings.calendar.title', needs: calendar } },
]
export const menu: MenuItem[] = [
  { to: '/calendar', label: 'settings.calendar.title', place: 'more', order: 140, needs: calendar },
  { to: '/settings', label: 'settings.title', place: 'more', order: 160, needs: ['setting:read'] },
]
