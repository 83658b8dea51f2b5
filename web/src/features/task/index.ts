import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

export { taskApi, type Can, type Extension, type Step } from './api'
export { useRefresh } from './useTask'
export const StepList = defineAsyncComponent(() => import('./components/StepList.vue'))

/** A task opens over the table, at an address of its own. */
export const taskRoute: RouteRecordRaw = {
  path: 'tasks/:taskId(\\d+)', name: 'task', component: () => import('./pages/TaskDrawer.vue'), meta: { title: 'task.title', needs: ['task:read'], wide: true },
}
