import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '@/shared/quantity'
import { supervisionApi, supervisionKeys } from './api'
import { byUrgency, matches, noFilters, readFilters, writeFilters, type SupervisionFilters } from './slips'

/** The list as filtered by the address, and the figures of the year it is about. */
export function useSupervisions() {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => readFilters(route.query))
  const list = useQuery({ queryKey: supervisionKeys.all, queryFn: supervisionApi.list })
  const year = computed(() => filters.value.year ?? Number(today().slice(0, 4)))
  const statistics = useQuery({
    queryKey: computed(() => supervisionKeys.statistics(year.value)), queryFn: () => supervisionApi.statistics(year.value),
  })
  const all = computed(() => list.data.value ?? [])
  return {
    list, statistics, filters, year, all,
    shown: computed(() => all.value.filter((item) => matches(item, filters.value)).sort(byUrgency)),
    years: computed(() => [...new Set([...all.value.map((item) => item.year), Number(today().slice(0, 4))])].sort((a, b) => b - a)),
    organisations: computed(() => [...new Map(all.value.map((item) => [item.organisationId, item.organisation]))]),
    change: (part: Partial<SupervisionFilters>) => router.replace({ query: writeFilters({ ...filters.value, ...part }) }),
    clear: () => router.replace({ query: writeFilters(noFilters) }),
  }
}
