import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { organisationApi, organisationKeys } from './api'

/** All bodies, historic ones included, and the lines of succession between them. */
export function useDirectory() {
  const organisations = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list })
  const successions = useQuery({ queryKey: organisationKeys.successions, queryFn: organisationApi.successions })
  const list = computed(() => organisations.data.value ?? [])
  return {
    list,
    byId: computed(() => new Map(list.value.map((body) => [body.id, body]))),
    lines: computed(() => successions.data.value ?? []),
    pending: computed(() => organisations.isPending.value || successions.isPending.value),
    error: computed(() => organisations.error.value ?? successions.error.value),
    reload: () => Promise.all([organisations.refetch(), successions.refetch()]),
  }
}
