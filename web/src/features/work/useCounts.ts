import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useSession } from '@/features/session'
import { workApi, workKeys } from './api'

const everyMinute = 60_000

/** How much waits for the reader; asked again every minute while the page is looked at. Nought when unknown. */
export function useCounts() {
  const { actor, can } = useSession()
  const count = useQuery({
    queryKey: workKeys.count, queryFn: workApi.count, refetchInterval: everyMinute,
    enabled: computed(() => actor.value !== null && can('todo:read')),
  })
  const told = useQuery({
    queryKey: workKeys.notices, queryFn: workApi.notices, refetchInterval: everyMinute,
    enabled: computed(() => actor.value !== null),
  })
  return {
    todos: computed(() => count.data.value?.total ?? 0),
    notices: computed(() => told.data.value?.filter((notice) => !notice.readAt).length ?? 0),
  }
}
