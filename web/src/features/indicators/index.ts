import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

export { indicatorApi, indicatorKeys } from './api'
export { useScope } from './useScope'
/** A figure with everything that it opens to. */
export const FigureCard = defineAsyncComponent(() => import('./components/FigureCard.vue'))
/** The choice of region, year and day above figures. */
export const ScopeChoice = defineAsyncComponent(() => import('./components/ScopeChoice.vue'))
/** The figures of a town. */
export const TownFigures = defineAsyncComponent(() => import('./components/TownFigures.vue'))

const needs = ['indicator:read']
export const routes: RouteRecordRaw[] = [
  { path: '/indicators', name: 'indicators', component: () => import('./pages/IndicatorsPage.vue'), meta: { title: 'indicators.title', needs } },
  { path: '/indicators/:key([a-z][a-z0-9-]*)', name: 'indicator', component: () => import('./pages/IndicatorPage.vue'), meta: { title: 'indicators.one', needs } },
]
export const menu: MenuItem[] = [{ to: '/indicators', label: 'indicators.title', place: 'bar', order: 28, needs }]
