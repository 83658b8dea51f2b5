import type { Bilingual } from '@/shared/i18n'
import type { Figure, FigureScope, FigureTerm } from './api'

/** How a figure stands to its target. */
export const standings = ['attained', 'short', 'no-target', 'not-applicable'] as const
export type Standing = (typeof standings)[number]

export const shapes: Record<Standing, string> = { attained: '✓', short: '▲', 'no-target': '○', 'not-applicable': '–' }

export function standingOf(figure: Figure): Standing {
  if (figure.value === null) return 'not-applicable'
  if (figure.attainment === null) return 'no-target'
  return figure.attainment >= 100 ? 'attained' : 'short'
}

/** `1,234.5`: as many decimals as were computed, or at least `decimals`. */
export function formatNumber(value: number, decimals = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: 6 })
}

/** A number with its unit, `75%`, `12 家`. */
export function withUnit(value: number, unit: string, decimals = 0): string {
  return `${formatNumber(value, decimals)}${unit && unit !== '%' ? ' ' : ''}${unit}`
}

/** Rates are told to two decimals. */
const decimalsOf = (unit: Bilingual) => (unit.zh === '%' ? 2 : 0)

/** A value of an indicator with its unit, `83.30%`, `12 家`. */
export function valueText(value: number, unit: Bilingual, say: (words: Bilingual) => string): string {
  return withUnit(value, say(unit), decimalsOf(unit))
}

/** What was added since, with its sign, free of the crumbs of binary fractions; null where either is unknown. */
export function change(now: Figure, before: Figure | undefined): number | null {
  if (now.value === null || before === undefined || before.value === null) return null
  return Number((now.value - before.value).toFixed(6))
}

export function formatChange(difference: number, unit: Bilingual): string {
  const amount = formatNumber(Math.abs(difference), decimalsOf(unit))
  return difference > 0 ? `+${amount}` : difference < 0 ? `−${amount}` : '±0'
}

/** The same day a year earlier; of the 29th of February the 28th. */
export function yearBefore(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(year) - 1}-${month}-${month === '02' && date === '29' ? '28' : date}`
}

/** What is asked to compare with: the year before, as it was known a year before the day asked for. */
export function scopeBefore(year: number, asOf: string | null, region: string): FigureScope {
  return { region, year: String(year - 1), ...(asOf ? { asOf: yearBefore(asOf) } : {}) }
}

/** The choice of region, year and day as it stands in an address; what is not readable there is passed over. */
export function scopeIn(query: Record<string, unknown>): Required<FigureScope> {
  const text = (name: string, form: RegExp) => (typeof query[name] === 'string' && form.test(query[name]) ? query[name] : '')
  const asOf = text('asOf', /^\d{4}-\d\d-\d\d$/)
  return { region: text('region', /^(\d{6}|\d{9})$/), year: text('year', /^\d{4}$/), asOf: Number.isNaN(Date.parse(asOf)) ? '' : asOf }
}

/** Only what was chosen. */
export function scopeQuery(scope: FigureScope): Record<string, string> {
  return Object.fromEntries(Object.entries(scope).filter((pair): pair is [string, string] => !!pair[1]))
}

/** Years to choose from, the latest first: ten up to this one, those of a plan, and the one that is shown. */
export function yearChoices(thisYear: number, more: readonly number[] = []): number[] {
  return [...new Set([...Array.from({ length: 10 }, (_, back) => thisYear - back), ...more])].sort((a, b) => b - a)
}

export interface MeasureLine {
  key: string
  row: number
  part: number
  title: Bilingual
}

export interface Choice {
  text: string
  standing: Standing | ''
  part: string
  warned: boolean
}

/** Where a figure stands in the plan: at the first of its measures. */
export function placeOf(figure: Figure, measures: readonly MeasureLine[]): MeasureLine | undefined {
  return measures.filter((measure) => figure.measures.includes(measure.key)).sort((a, b) => a.row - b.row)[0]
}

/** Figures that have every word in name, code or measure, in either language, and stand as asked. */
export function chosen(figures: readonly Figure[], choice: Choice, measures: readonly MeasureLine[]): Figure[] {
  const words = choice.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return figures.filter((figure) => {
    const own = measures.filter((measure) => figure.measures.includes(measure.key))
    const all = [figure.code, figure.key, ...[figure.title, ...own.map((measure) => measure.title)].flatMap(({ zh, en }) => [zh, en])].join('\n').toLowerCase()
    return words.every((word) => all.includes(word))
      && (choice.standing === '' || standingOf(figure) === choice.standing)
      && (choice.part === '' || own.some((measure) => String(measure.part) === choice.part))
      && (!choice.warned || figure.warnings.length > 0)
  })
}

/** Figures by part of the plan, in the order of its rows. */
export function byPart(figures: readonly Figure[], measures: readonly MeasureLine[]): { part: number; figures: Figure[] }[] {
  const placed = figures.map((figure) => ({ figure, place: placeOf(figure, measures) }))
  const parts = [...new Set(placed.map(({ place }) => place?.part ?? 0))].sort((a, b) => (a || 99) - (b || 99))
  return parts.map((part) => ({
    part,
    figures: placed
      .filter(({ place }) => (place?.part ?? 0) === part)
      .sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0))
      .map(({ figure }) => figure),
  }))
}

/** How many figures stand how. */
export function countStandings(figures: readonly Figure[]): Record<Standing, number> {
  const counts = { attained: 0, short: 0, 'no-target': 0, 'not-applicable': 0 }
  for (const figure of figures) counts[standingOf(figure)]++
  return counts
}

/** Terms as words, `设施配套的养殖场 12 家 + …`. */
export function termsText(terms: readonly FigureTerm[], say: (words: Bilingual) => string): string {
  return terms.map((term) => `${say(term.title)} ${withUnit(term.amount, say(term.unit))}`).join(' + ')
}

/** Lines as a csv file that spreadsheets open: UTF-8 with its mark, CRLF; what begins like a formula is not one. */
export function csv(lines: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    if (value === null) return ''
    if (typeof value === 'number') return String(value)
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
