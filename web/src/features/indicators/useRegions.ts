import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useWords } from '@/shared/i18n'
import { today } from '@/shared/quantity'
import { organisationApi, organisationKeys } from '@/features/organisations'
import { useSchema } from '@/features/register'
import { useSession } from '@/features/session'

/** The register whose region codes are those that figures are asked for. */
const register = 'indicator-targets'

/** The districts and towns whose figures the reader may ask for: those of its own area, and what that lies in. */
export function useRegions() {
  const { say } = useWords()
  const { actor, can } = useSession()
  const bodies = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list, staleTime: 600_000 })
  const schema = useSchema(computed(() => (can('register:read') ? register : '')))
  const day = today()
  const governed = computed(() => (bodies.data.value ?? []).filter((body) => !body.outside && (!body.validTo || body.validTo > day)
    && ((body.kind === 'GOVERNMENT' && body.regionCode.length === 6) || (body.kind === 'TOWN' && body.regionCode.length === 9))))
  const names = computed(() => new Map([
    ...governed.value.filter((body) => body.kind === 'TOWN').map((body) => [body.regionCode, body.name] as const),
    ...(schema.data.value?.fields.find((field) => field.key === 'regionCode')?.options ?? []).map((option) => [option.code, option.label] as const),
  ]))
  const own = computed(() => actor.value?.regionCode ?? '')
  const regions = computed(() => [...new Set(governed.value.map((body) => body.regionCode))].filter((code) => code.startsWith(own.value) || own.value.startsWith(code)).sort())
  return {
    regions,
    /** the area of the reader's post, or the first district in it */
    usual: computed(() => (/^(\d{6}|\d{9})$/.test(own.value) ? own.value : regions.value[0] ?? '')),
    nameOf: (code: string) => say(names.value.get(code)) || code,
  }
}
