import { expect, it } from 'vitest'
import type { ImportIssue } from './api'
import { groupIssues } from './useImport'

const issue = (row: number, code: string, severity: ImportIssue['severity']): ImportIssue =>
  ({ row, column: '', severity, code, message: { zh: '', en: '' }, remedy: { zh: '', en: '' }, value: null })

it('shows what stops the import first and equal findings together', () => {
  const groups = groupIssues([issue(1, 'typo', 'INFO'), issue(2, 'organisation-unknown', 'ERROR'), issue(3, 'typo', 'INFO')])
  expect(groups.map((g) => [g.code, g.issues.length])).toEqual([['organisation-unknown', 1], ['typo', 2]])
})
