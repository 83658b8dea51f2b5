import type { RouteRecordRaw } from 'vue-router'
import type { MenuItem } from '@/shared/menu'

const needs = ['duty-letter:read']
const writes = ['duty-letter:write']
export const routes: RouteRecordRaw[] = [
  { path: '/towns', name: 'towns', component: () => import('./pages/TownsPage.vue'), meta: { title: 'towns.title', needs } },
  { path: '/towns/:id(\\d+)', name: 'town', component: () => import('./pages/TownPage.vue'), meta: { title: 'towns.one', needs } },
  { path: '/duty-letters', name: 'duty-letters', component: () => import('./pages/LettersPage.vue'), meta: { title: 'towns.letters.title', needs } },
  { path: '/duty-letters/new', name: 'duty-letter-new', component: () => import('./pages/LetterFormPage.vue'), meta: { title: 'towns.form.create', needs: writes } },
  { path: '/duty-letters/:id(\\d+)', name: 'duty-letter', component: () => import('./pages/LetterPage.vue'), meta: { title: 'towns.letters.one', needs } },
  { path: '/duty-letters/:id(\\d+)/edit', name: 'duty-letter-edit', component: () => import('./pages/LetterFormPage.vue'), meta: { title: 'towns.form.edit', needs: writes } },
]
export const menu: MenuItem[] = [
  { to: '/towns', label: 'towns.title', place: 'bar', order: 50, needs },
  { to: '/duty-letters', label: 'towns.letters.title', place: 'more', order: 60, needs },
]
