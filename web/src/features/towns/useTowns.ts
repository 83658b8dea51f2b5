import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { today } from '@/shared/quantity'
import { organisationApi, organisationKeys } from '@/features/organisations'

/** Towns and streets that exist today, in their usual order. */
export function useTowns() {
  const query = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list, staleTime: 600_000 })
  const day = today()
  const towns = computed(() => (query.data.value ?? []).filter((body) => body.kind === 'TOWN' && (!body.validTo || body.validTo > day)))
  return { query, towns }
}
