import { useQueries, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useBodyNames } from '@/features/organisations'
import { useWords } from '@/shared/i18n'
import { registerApi, registerKeys, type Field } from './api'
import type { Naming } from './fieldFormat'

/** What the fields of a register are; asked for once in a while, not with every page. */
export function useSchema(key: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => registerKeys.schema(toValue(key))),
    queryFn: () => registerApi.schema(toValue(key)),
    staleTime: 300_000,
    enabled: computed(() => toValue(key) !== ''),
  })
}

/** A field that leads to an entry of a register, for naming entries that no field of a schema leads to. */
export function linkTo(register: string): Field {
  return { type: 'link', link: register, key: 'id', options: [] } as unknown as Field
}

/** Pairs of a field that links and the value it holds. */
export type LinkUse = readonly [field: Field, value: unknown]

/** Formatting for values of entries; the labels of linked entries are fetched together, one request a register. */
export function useNaming(uses: MaybeRefOrGetter<readonly LinkUse[]>): Naming {
  const { t, say, list } = useWords()
  const bodyName = useBodyNames()
  const wanted = computed(() => {
    const ids = new Map<string, Set<number>>()
    for (const [field, value] of toValue(uses)) {
      if (field.type !== 'link' || !field.link || typeof value !== 'number') continue
      ids.set(field.link, (ids.get(field.link) ?? new Set()).add(value))
    }
    return [...ids].map(([register, all]) => ({ register, ids: [...all].sort((a, b) => a - b) }))
  })
  const labels = useQueries({
    queries: computed(() => wanted.value.map(({ register, ids }) => ({
      queryKey: registerKeys.labels(register, ids),
      queryFn: () => registerApi.list(register, { id: ids.join(','), ended: 'all', size: Math.min(ids.length, 1000) }),
      staleTime: 60_000,
    }))),
  })
  const known = computed(() => new Map(wanted.value.flatMap(({ register }, index) =>
    (labels.value[index]?.data?.items ?? []).map((entry) => [`${register}/${entry.id}`, entry.label] as const))))
  return {
    t: (key, values) => t(key, values ?? {}),
    say,
    list,
    entry: (register, id) => known.value.get(`${register}/${id}`),
    body: (id) => bodyName(id, `#${id}`),
  }
}

/** After entries changed: everything shown of this register and the counts of all. */
export function useRegisterRefresh() {
  const queries = useQueryClient()
  return async (key: string) => {
    await Promise.all([queries.invalidateQueries({ queryKey: registerKeys.of(key) }), queries.invalidateQueries({ queryKey: registerKeys.lines })])
  }
}
