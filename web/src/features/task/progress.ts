import type { Progress, ProgressPart } from '@/features/plan'

/** One of the three that the percentage of an open year is put together from. */
export interface Piece {
  name: 'figures' | 'documents' | 'report'
  /** 0 to 100; null where it does not apply and leaves its weight to the others */
  percent: number | null
  /** its share of the whole in per cent; 0 where it does not apply */
  weight: number
}

/** The pieces of a year with the weight that each really has there. */
export function piecesOf(part: ProgressPart, weights: Progress['weights']): Piece[] {
  const percents = {
    figures: part.figures,
    documents: part.required > 0 ? (part.documents / part.required) * 100 : null,
    report: part.reported ?? 0,
  }
  const names = ['figures', 'documents', 'report'] as const
  const whole = names.reduce((sum, name) => sum + (percents[name] === null ? 0 : weights[name]), 0)
  return names.map((name) => {
    const percent = percents[name]
    return { name, percent: percent === null ? null : Math.round(percent), weight: percent === null || whole === 0 ? 0 : Math.round((weights[name] / whole) * 100) }
  })
}

/** From so many points on a report is said to claim more than the registers. */
const muchMore = 20

/** Whether the signed report of an open year claims much more than its figures say. */
export function claimsMore(part: ProgressPart): boolean {
  return !part.closed && part.figures !== null && part.reported !== null && part.reported - part.figures >= muchMore
}
