import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

export { organisationApi, organisationKeys, organisationKinds, type Organisation } from './api'
export { useBodyNames } from './useBodyNames'
export const OrganisationPick = defineAsyncComponent(() => import('./components/OrganisationPick.vue'))

const needs = ['org:read']

export const routes: RouteRecordRaw[] = [
  { path: '/organisations', name: 'organisations', component: () => import('./pages/OrganisationsPage.vue'), meta: { title: 'organisations.title', needs } },
  { path: '/organisations/:id(\\d+)', name: 'organisation', component: () => import('./pages/OrganisationPage.vue'), meta: { title: 'organisations.one', needs } },
  { path: '/organisations/succession', name: 'succession', component: () => import('./pages/SuccessionPage.vue'), meta: { title: 'organisations.succession.title', needs } },
]
export const menu: MenuItem[] = [{ to: '/organisations', label: 'organisations.title', place: 'more', order: 110, needs }]
