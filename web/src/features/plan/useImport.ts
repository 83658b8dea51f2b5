import { computed, ref, shallowRef } from 'vue'
import { useAction } from '@/shared/http'
import { planApi, type ImportIssue, type ImportPreview } from './api'

const severities = ['ERROR', 'WARNING', 'INFO'] as const

export interface IssueGroup {
  code: string
  severity: ImportIssue['severity']
  issues: ImportIssue[]
}

/** Findings of one kind together, faults that stop the import first. */
export function groupIssues(issues: readonly ImportIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>()
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`
    const group = groups.get(key) ?? { code: issue.code, severity: issue.severity, issues: [] }
    group.issues.push(issue)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** Bringing a table in: preview, answers of the user, acceptance. Nothing is stored before the last step. */
export function useImport() {
  const preview = shallowRef<ImportPreview | null>(null)
  const file = shallowRef<File | null>(null)
  const planId = ref<number | undefined>()

  const reading = useAction(async (chosen: File, revised?: number) => {
    file.value = chosen
    planId.value = revised
    preview.value = null
    preview.value = await planApi.preview(chosen, revised)
    return preview.value
  })
  const resolving = useAction(async (answers: { organisations?: Record<string, number>; measures?: Record<string, string> }) => {
    if (!preview.value) return
    preview.value = await planApi.resolve(preview.value.importId, answers)
  })
  const accepting = useAction(async (wish: { trackFrom?: number; title?: string; regionCode?: string }) => {
    if (!preview.value) return undefined
    return planApi.accept(preview.value.importId, wish)
  })

  const groups = computed(() => groupIssues(preview.value?.issues ?? []))
  const errors = computed(() => (preview.value?.issues ?? []).filter((issue) => issue.severity === 'ERROR').length)
  const counts = computed(() => {
    const rows = preview.value?.rows ?? []
    const summary = preview.value?.summary ?? { numbers: 0, tasks: 0, added: 0, changed: 0, unchanged: 0, removed: 0 }
    return { ...summary, measures: rows.filter((row) => row.measure !== null).length, corrected: rows.filter((row) => row.corrected).length }
  })
  return { preview, file, planId, reading, resolving, accepting, groups, errors, counts }
}
