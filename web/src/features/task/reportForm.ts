import type { Report, ReportText } from './api'

export interface ReportDraft {
  percent: string
  narrative: string
  problems: string
  next: string
  closing: boolean
}

export function draftOf(report: Report | null): ReportDraft {
  return {
    percent: report ? String(report.percent) : '',
    narrative: report?.narrative ?? '',
    problems: report?.problems ?? '',
    next: report?.next ?? '',
    closing: report?.closing ?? false,
  }
}

/** Which field is not yet as the server wants it; null when the draft can be sent. */
export function faultOf(draft: ReportDraft): 'percent' | 'narrative' | null {
  const percent = Number(draft.percent)
  if (!draft.closing && (draft.percent.trim() === '' || !Number.isInteger(percent) || percent < 0 || percent > 100)) return 'percent'
  return draft.narrative.trim() === '' ? 'narrative' : null
}

/** A closing report is of a finished year: 100, whatever stood in the field. */
export function textOf(draft: ReportDraft): ReportText {
  return {
    percent: draft.closing ? 100 : Number(draft.percent),
    narrative: draft.narrative.trim(),
    problems: draft.problems.trim(),
    next: draft.next.trim(),
    closing: draft.closing,
  }
}
