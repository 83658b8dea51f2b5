import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { taskApi, taskKeys } from './api'

/** Everything a change of a report or a period may have moved: the row, the lights, the to-dos, the report itself. */
export function useRefresh() {
  const queries = useQueryClient()
  return async (): Promise<void> => {
    await Promise.all(['tasks', 'plans', 'reports', 'todos', 'notices', 'supervisions', 'audit'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  }
}

export function useTask(id: Ref<number>) {
  const task = useQuery({ queryKey: computed(() => taskKeys.task(id.value)), queryFn: () => taskApi.task(id.value), enabled: computed(() => id.value > 0) })
  return { task, periods: computed(() => [...(task.data.value?.periods ?? [])].sort((a, b) => b.year - a.year)) }
}

export function useReport(id: Ref<number>) {
  return useQuery({ queryKey: computed(() => taskKeys.report(id.value)), queryFn: () => taskApi.report(id.value), enabled: computed(() => id.value > 0) })
}
