import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { mapApi, mapKeys } from './api'
import { layerColours } from './colours'

/** The layers that the reader may see, and the colours of those shown. */
export function useLayers(shown: MaybeRefOrGetter<readonly string[]>) {
  const query = useQuery({ queryKey: mapKeys.layers, queryFn: mapApi.layers, staleTime: 30_000, refetchOnWindowFocus: true })
  const base = useQuery({ queryKey: mapKeys.base, queryFn: mapApi.base, staleTime: 300_000 })
  const layers = computed(() => query.data.value ?? [])
  const registers = computed(() => layers.value.filter((layer) => layer.part !== 'reference'))
  const colours = computed(() => layerColours(toValue(shown), registers.value.map((layer) => layer.key)))
  return { query, base, layers, registers, colours }
}
