import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useWords, type Bilingual } from '@/shared/i18n'
import { organisationApi, organisationKeys } from '@/features/organisations'
import { planApi, planKeys } from './api'
import { beforeLights, countLights, readFilters, withLights, writeFilters, type PlanFilters, periodOf } from './filters'

/** The rows of a plan, the filters of the address over them, and what can be filtered by. */
export function usePlanTable(planId: Ref<number>) {
  const { say, t, locale } = useWords()
  const route = useRoute()
  const router = useRouter()
  const query = useQuery({ queryKey: computed(() => planKeys.tasks(planId.value)), queryFn: () => planApi.tasks(planId.value) })
  const organisations = useQuery({ queryKey: organisationKeys.all, queryFn: organisationApi.list, staleTime: 600_000 })
  const tasks = computed(() => query.data.value ?? [])
  const filters = computed(() => readFilters(route.query))
  const candidates = computed(() => beforeLights(tasks.value, filters.value))
  const shown = computed(() => withLights(candidates.value, filters.value.lights))
  const counts = computed(() => countLights(candidates.value))

  function change(part: Partial<PlanFilters>): void {
    void router.replace({ query: writeFilters({ ...filters.value, ...part }) })
  }
  /** Ids mean different bodies in the two views, so a choice does not survive the switch. */
  function switchNames(names: PlanFilters['names']): void {
    change({ names, organisation: null, town: null, as: null })
  }

  const bodies = computed(() => {
    const kinds = new Map((organisations.data.value ?? []).map((o) => [o.id, o.kind]))
    const found = new Map<number, { id: number; label: Bilingual | string; rows: number; town: boolean }>()
    for (const task of tasks.value) {
      const seen = new Set<number>()
      for (const party of [...task.leads, ...task.participants]) {
        const named: { id: number; label: Bilingual | string }[] = filters.value.names === 'issued'
          ? [{ id: party.organisationId, label: party.group || locale.value === 'en' ? (organisations.data.value?.find((o) => o.id === party.organisationId)?.name ?? party.issued) : party.issued }]
          : party.current.map((body) => ({ id: body.id, label: body.name }))
        for (const { id, label } of named) {
          if (seen.has(id)) continue
          seen.add(id)
          const entry = found.get(id) ?? { id, label, rows: 0, town: kinds.get(id) === 'TOWN' }
          entry.rows++
          found.set(id, entry)
        }
      }
    }
    return [...found.values()].sort((a, b) => b.rows - a.rows).map((b) => ({ ...b, label: `${say(b.label)} (${b.rows})` }))
  })
  const departments = computed(() => bodies.value.filter((b) => !b.town).map((b) => ({ value: b.id, label: b.label })))
  const towns = computed(() => bodies.value.filter((b) => b.town).map((b) => ({ value: b.id, label: b.label })))
  const parts = computed(() => [...new Map(tasks.value.map((task) => [task.partNo, task.part]))].map(([value, label]) => ({ value, label })))
  const periods = computed(() => {
    void locale.value
    const found = [...new Set(tasks.value.filter((task) => task.state === 'ACTIVE').map(periodOf))].sort()
    return found.map((value) => ({ value, label: /^\d/.test(value) ? t('plan.period.by', { year: value }) : t(`plan.period.${value}`) }))
  })
  const filtered = computed(() => Object.keys(writeFilters({ ...filters.value, names: 'issued' })).length > 0)

  return { query, tasks, shown, counts, filters, filtered, change, switchNames, departments, towns, parts, periods }
}
