import type { Bilingual } from '@/shared/i18n'
import { formatInstant } from '@/shared/quantity'
import type { Field } from './api'

/** What formatting needs from its surroundings: words of the reader and names of what is pointed at. */
export interface Naming {
  say: (words: Bilingual) => string
  list: (items: readonly string[]) => string
  t: (key: string, values?: Record<string, unknown>) => string
  /** label of an entry of another register; undefined until known */
  entry: (register: string, id: number) => string | undefined
  /** name of an organisation */
  body: (id: number) => string
}

/** A number as it was written, never as 1e-7. */
export function plainNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 })
}

function countPoints(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce((sum: number, part) => sum + countPoints(part), 0)
}

/** A value of a field as people read it; empty for nothing. The unit is not part of it. */
export function formatValue(field: Field, value: unknown, naming: Naming): string {
  if (value === null || value === undefined || value === '') return ''
  const word = (code: unknown) => {
    const choice = field.options.find((option) => option.code === code)
    return choice ? naming.say(choice.label) : String(code)
  }
  if (field.key === 'organisationId') return naming.body(Number(value))
  if (field.key === 'regionCode') {
    const exact = field.options.find((option) => option.code === value)
    const around = field.options.filter((option) => String(value).startsWith(option.code)).sort((a, b) => b.code.length - a.code.length)[0]
    return exact || !around ? word(value) : `${naming.say(around.label)} ${String(value)}`
  }
  switch (field.type) {
    case 'boolean': return naming.t(value ? 'common.yes' : 'common.no')
    case 'integer': case 'decimal': return typeof value === 'number' ? plainNumber(value) : String(value)
    case 'code': return word(value)
    case 'codes': return Array.isArray(value) ? naming.list(value.map(word)) : word(value)
    case 'text': return field.options.length ? word(value) : String(value)
    case 'timestamp': return formatInstant(String(value))
    case 'link': return naming.entry(field.link ?? '', Number(value)) ?? `#${String(value)}`
    case 'geometry': return naming.t('register.outline', { n: countPoints((value as { coordinates?: unknown }).coordinates) })
    default: return String(value)
  }
}

/** What it is counted in, in the language of the reader. */
export function unitOf(field: Pick<Field, 'unit' | 'unitEn'>, say: Naming['say']): string {
  return say({ zh: field.unit, en: field.unitEn })
}

/** With the unit behind it. */
export function formatWithUnit(field: Field, value: unknown, naming: Naming): string {
  const text = formatValue(field, value, naming)
  return text && field.unit ? `${text} ${unitOf(field, naming.say)}` : text
}

/** Fields under the headings of the form, in the order in which the headings first appear. */
export function sections(fields: readonly Field[]): { title: Bilingual; fields: Field[] }[] {
  const found: { title: Bilingual; fields: Field[] }[] = []
  for (const field of fields) {
    const section = found.find((one) => one.title.zh === field.group.zh)
    if (section) section.fields.push(field)
    else found.push({ title: field.group, fields: [field] })
  }
  return found
}
