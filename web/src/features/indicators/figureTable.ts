import type { Bilingual } from '@/shared/i18n'
import type { Figure } from './api'
import { change, csv, standingOf, termsText } from './figures'

interface Words {
  t: (key: string, values?: Record<string, unknown>) => string
  say: (words: Bilingual | null) => string
  partName: (part: number) => string
}

/** The table of figures as a file; its last lines tell what it is a table of. */
export function tableOf(parts: readonly { part: number; figures: readonly Figure[] }[], before: ReadonlyMap<string, Figure>, { t, say, partName }: Words, foot: readonly string[]): string {
  const heads = ['partHead', 'code', 'one', 'value', 'unit', 'csv.notApplicable', 'target', 'csv.targetFrom', 'csv.targetSource', 'csv.attainment', 'standingHead', 'sinceYear', 'formula', 'numerator', 'denominator', 'method', 'csv.warnings', 'csv.key']
  const lines = parts.flatMap(({ part, figures }) => figures.map((figure) => [
    partName(part), figure.code, say(figure.title), figure.value, say(figure.unit), say(figure.notApplicable),
    figure.target ? `${figure.target.sign}${figure.target.value}` : null, figure.target ? t(`indicators.origin.${figure.target.origin}`) : null, say(figure.target?.source ?? null),
    figure.attainment, t(`indicators.standing.${standingOf(figure)}`), change(figure, before.get(figure.key)),
    say(figure.formula), termsText(figure.numerator, say), termsText(figure.denominator, say), figure.method.version, figure.warnings.map((warning) => say(warning)).join(' '), figure.key,
  ]))
  return csv([heads.map((head) => t(`indicators.${head}`)), ...lines, ...foot.map((line) => [line])])
}
