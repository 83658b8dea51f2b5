import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useWords } from '@/shared/i18n'
import { today } from '@/shared/quantity'
import { organisationApi, organisationKeys } from '@/features/organisations'
import { useSession } from '@/features/session'

/** The districts and towns whose figures the reader may ask for: those of its own area, and what that lies in. */
export function useRegions() {
  const { say } = useWords()
  const { actor } = useSession()
  const { data } = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list, staleTime: 600_000 })
  const day = today()
  // Of several bodies of a government the first is the government itself, the others are its offices.
  const names = computed(() => new Map((data.value ?? [])
    .filter((body) => !body.outside && (!body.validTo || body.validTo > day)
      && ((body.kind === 'GOVERNMENT' && body.regionCode.length === 6) || (body.kind === 'TOWN' && body.regionCode.length === 9)))
    .sort((a, b) => b.id - a.id)
    .map((body) => [body.regionCode, body.area])))
  const own = computed(() => actor.value?.regionCode ?? '')
  const regions = computed(() => [...names.value.keys()].filter((code) => code.startsWith(own.value) || own.value.startsWith(code)).sort())
  return {
    regions,
    /** the area of the reader's post, or the first district in it */
    usual: computed(() => (/^(\d{6}|\d{9})$/.test(own.value) ? own.value : regions.value[0] ?? '')),
    nameOf: (code: string) => say(names.value.get(code)) || code,
  }
}
