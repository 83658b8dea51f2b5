import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

/** Asks for a place or an outline on the map. */
export const PlacePicker = defineAsyncComponent(() => import('./components/PlacePicker.vue'))

const needs = ['register:read']
export const routes: RouteRecordRaw[] = [
  { path: '/map', name: 'map', component: () => import('./pages/MapPage.vue'), meta: { title: 'map.title', needs, wide: true } },
  { path: '/map/report', name: 'map-report', component: () => import('./pages/ReportPage.vue'), meta: { title: 'map.report.title', needs } },
  { path: '/map/overlay/:key([a-z][a-z0-9-]*)/:id(\\d+)', name: 'map-overlay', component: () => import('./pages/OverlayPage.vue'), meta: { title: 'map.overlay.title', needs } },
]
export const menu: MenuItem[] = [{ to: '/map', label: 'map.title', place: 'bar', order: 27, needs }]
