import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { mapApi, mapKeys } from './api'
import { layerColour } from './colours'

/** The layers that the reader may see, each with its colour. */
export function useLayers() {
  const query = useQuery({ queryKey: mapKeys.layers, queryFn: mapApi.layers, staleTime: 30_000, refetchOnWindowFocus: true })
  const base = useQuery({ queryKey: mapKeys.base, queryFn: mapApi.base, staleTime: 300_000 })
  const layers = computed(() => query.data.value ?? [])
  const registers = computed(() => layers.value.filter((layer) => layer.part !== 'reference'))
  const colours = computed(() => Object.fromEntries(registers.value.map((layer, index) => [layer.key, layerColour(index)])))
  return { query, base, layers, registers, colours }
}
