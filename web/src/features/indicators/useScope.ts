import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '@/shared/quantity'
import type { FigureScope } from './api'
import { scopeIn, scopeQuery } from './figures'
import { useRegions } from './useRegions'

/** Region, year and day as the address has them, what they stand for where nothing was chosen, and how they change. */
export function useScope() {
  const route = useRoute()
  const router = useRouter()
  const { usual, nameOf } = useRegions()
  const scope = computed(() => scopeIn(route.query))
  const shown = computed(() => ({ region: scope.value.region || usual.value, year: Number(scope.value.year || (scope.value.asOf || today()).slice(0, 4)) }))
  const asked = computed<FigureScope>(() => ({ region: shown.value.region, year: String(shown.value.year), asOf: scope.value.asOf }))
  function choose(part: FigureScope): void {
    const { region: _region, year: _year, asOf: _asOf, ...rest } = route.query
    void router.replace({ query: { ...rest, ...scopeQuery({ ...scope.value, ...part }) } })
  }
  return { scope, shown, asked, choose, regionName: computed(() => nameOf(shown.value.region)) }
}
