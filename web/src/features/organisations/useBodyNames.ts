import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useWords } from '@/shared/i18n'
import { organisationApi, organisationKeys } from '@/features/organisations'

/** Names of bodies in the language of the reader; records carry the Chinese one. */
export function useBodyNames() {
  const { say } = useWords()
  const { data } = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list, staleTime: 600_000 })
  const names = computed(() => new Map((data.value ?? []).map((body) => [body.id, body.name])))
  return (id: number, written: string): string => say(names.value.get(id) ?? written)
}
