import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

/** Links to the registers in which the work of a measure is recorded. */
export const MeasureRegisters = defineAsyncComponent(() => import('./components/MeasureRegisters.vue'))

/** The choices above a list. */
export const FilterBar = defineAsyncComponent(() => import('./components/FilterBar.vue'))
export { registerApi, registerKeys, type Choice, type Entry, type EntryState, type Schema, type Shape } from './api'
export { placePicker } from './placePicker'
export { changedView, listQuery, plainList, readView, writeView, type ListView } from './listView'
export { useSchema } from './useRegister'

const needs = ['register:read']
const writes = ['register:write']
const one = '/registers/:key([a-z][a-z0-9-]*)'
export const routes: RouteRecordRaw[] = [
  { path: '/registers', name: 'registers', component: () => import('./pages/RegistersPage.vue'), meta: { title: 'register.title', needs } },
  { path: one, name: 'register', component: () => import('./pages/RegisterPage.vue'), meta: { title: 'register.title', needs, wide: true } },
  { path: `${one}/new`, name: 'register-new', component: () => import('./pages/EntryFormPage.vue'), meta: { title: 'register.form.new', needs: writes } },
  { path: `${one}/import`, name: 'register-import', component: () => import('./pages/RegisterImportPage.vue'), meta: { title: 'register.import.title', needs: writes } },
  { path: `${one}/:id(\\d+)`, name: 'register-entry', component: () => import('./pages/EntryPage.vue'), meta: { title: 'register.entry', needs } },
  { path: `${one}/:id(\\d+)/edit`, name: 'register-edit', component: () => import('./pages/EntryFormPage.vue'), meta: { title: 'register.form.edit', needs: writes } },
]
export const menu: MenuItem[] = [{ to: '/registers', label: 'register.title', place: 'bar', order: 25, needs }]
