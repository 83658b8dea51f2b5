import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useWords } from '@/shared/i18n'
import { useSession } from '@/features/session'
import { organisationApi, organisationKeys } from './api'

/**
 * Names of bodies in the language of the reader; records carry the Chinese one. Where a record keeps no id, its
 * written name finds the body.
 */
export function useBodyNames() {
  const { say, locale } = useWords()
  const { can } = useSession()
  const { data } = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list, staleTime: 600_000, enabled: computed(() => can('org:read')) })
  const names = computed(() => new Map((data.value ?? []).map((body) => [body.id, body.name])))
  const written = computed(() => new Map((data.value ?? []).flatMap((body) => [body.name.zh, ...body.aliases].map((name) => [name, body.name] as const))))
  return (id: number | null, name: string): string => {
    if (id !== null) return say(names.value.get(id) ?? name)
    return locale.value === 'en' ? say(written.value.get(name) ?? name) : name
  }
}
