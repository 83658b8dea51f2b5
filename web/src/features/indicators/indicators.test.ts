import { expect, it } from 'vitest'
import type { Figure } from './api'
import { byPart, change, chosen, countStandings, csv, formatChange, scopeBefore, scopeIn, scopeQuery, standingOf, valueText, withUnit, yearBefore, yearChoices, type MeasureLine } from './figures'
import { tableOf } from './figureTable'
import { nearest, path, plot, ticks } from './lineChart'

const words = (zh: string, en = zh) => ({ zh, en })
const zh = (text: { zh: string } | null) => text?.zh ?? ''
const percent = words('%')
const figure = (over: Partial<Figure>): Figure => ({
  key: 'manure-facilities', code: 'K08', title: words('粪污处理设施装备配套率', 'Manure facilities'), measures: ['livestock-waste'], unit: percent, period: 'STATE', regionCode: '441602', year: 2026, asOf: null,
  value: 88, notApplicable: null, formula: words('甲 ÷ 乙 × 100'), method: { version: '1', basis: words('') },
  numerator: [{ key: 'complete', title: words('设施配套的养殖场'), unit: words('家'), amount: 22, entries: 22, evidence: '/registers/livestock-farms?complete=true' }],
  denominator: [{ key: 'farms', title: words('养殖场'), unit: words('家'), amount: 25, entries: 25, evidence: '/registers/livestock-farms' }],
  warnings: [], target: { sign: '≥', value: 75, origin: 'ROW', source: words('“75%以上”') }, attainment: 100, ...over,
})
const measures: MeasureLine[] = [
  { key: 'produce-testing', row: 8, part: 2, title: words('农产品检测', 'Produce testing') },
  { key: 'siting', row: 9, part: 2, title: words('准入', 'Siting') },
  { key: 'livestock-waste', row: 34, part: 5, title: words('畜禽养殖污染防治', 'Livestock waste') },
]

it('stands by its attainment; without value or target that is said instead', () => {
  expect(standingOf(figure({}))).toBe('attained')
  expect(standingOf(figure({ attainment: 99 }))).toBe('short')
  expect(standingOf(figure({ target: null, attainment: null }))).toBe('no-target')
  expect(standingOf(figure({ value: null, attainment: null }))).toBe('not-applicable')
  expect(countStandings([figure({}), figure({ attainment: 3 })])).toEqual({ attained: 1, short: 1, 'no-target': 0, 'not-applicable': 0 })
})

it('tells rates to two decimals and amounts as they were computed', () => {
  expect(valueText(88, percent, zh)).toBe('88.00%')
  expect(valueText(1234.5, words('亩'), zh)).toBe('1,234.5 亩')
  expect(withUnit(75, '%')).toBe('75%')
  expect(withUnit(3, '')).toBe('3')
})

it('compares with the year before where both are known, free of binary crumbs', () => {
  expect(change(figure({ value: 88.1 }), figure({ value: 84.62 }))).toBe(3.48)
  expect(change(figure({}), figure({ value: null }))).toBeNull()
  expect(change(figure({}), undefined)).toBeNull()
  expect([formatChange(3.4, percent), formatChange(-2, words('亩')), formatChange(0, percent)]).toEqual(['+3.40', '−2', '±0'])
})

it('asks for the year before as it was known a year before the day asked for', () => {
  expect(yearBefore('2024-02-29')).toBe('2023-02-28')
  expect(scopeBefore(2026, '2026-06-30', '441602')).toEqual({ region: '441602', year: '2025', asOf: '2025-06-30' })
  expect(scopeBefore(2026, null, '441602001')).toEqual({ region: '441602001', year: '2025' })
})

it('reads region, year and day from an address and writes only what was chosen', () => {
  const query = { region: '441602001', year: '2025', asOf: '2025-06-30' }
  expect(scopeIn({ ...query, q: 'x' })).toEqual(query)
  expect(scopeQuery(scopeIn(query))).toEqual(query)
  expect(scopeIn({ region: '44', year: '25', asOf: '2026-13-45' })).toEqual({ region: '', year: '', asOf: '' })
  expect(scopeQuery({ region: '', year: '2025' })).toEqual({ year: '2025' })
  expect(yearChoices(2026, [2018, 2026])).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017])
})

it('finds figures by name, code and measure in either language, by standing, part and warning', () => {
  const all = [figure({}), figure({ key: 'tests', code: null, title: words('检测完成率', 'Tests done'), measures: ['produce-testing', 'siting'], attainment: 40, warnings: [words('超过 100%')] })]
  const plain = { text: '', standing: '', part: '', warned: false } as const
  const keys = (choice: Partial<Parameters<typeof chosen>[1]>) => chosen(all, { ...plain, ...choice }, measures).map((one) => one.key)
  expect(keys({ text: 'k08' })).toEqual(['manure-facilities'])
  expect(keys({ text: 'produce done' })).toEqual(['tests'])
  expect(keys({ standing: 'short' })).toEqual(['tests'])
  expect(keys({ part: '5' })).toEqual(['manure-facilities'])
  expect(keys({ warned: true })).toEqual(['tests'])
  expect(keys({ text: 'nothing' })).toEqual([])
})

it('groups figures by part in the order of rows; one without a known measure stands last', () => {
  const all = [figure({ key: 'x', measures: ['unknown'] }), figure({}), figure({ key: 'b', measures: ['siting'] }), figure({ key: 'a', measures: ['siting', 'produce-testing'] })]
  expect(byPart(all, measures).map((one) => [one.part, one.figures.map((each) => each.key)])).toEqual([[2, ['a', 'b']], [5, ['manure-facilities']], [0, ['x']]])
})

it('writes a csv that spreadsheets read and that no cell of can run as a formula', () => {
  expect(csv([['a,b', 'say "x"', null, 1.5], ['=1+1', '-', -2, '']])).toBe('\uFEFF"a,b","say ""x""",,1.5\r\n\'=1+1,\'-,-2,\r\n')
})

it('ends the file with what it is a table of', () => {
  const file = tableOf([{ part: 5, figures: [figure({})] }], new Map([['manure-facilities', figure({ value: 84.62 })]]), { t: (key) => key, say: zh, partName: () => '污染源监管' }, ['源城区，2026 年度'])
  const lines = file.trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('污染源监管,K08,粪污处理设施装备配套率,88,%,,≥75,indicators.origin.ROW,“75%以上”,100,indicators.standing.attained,3.38')
  expect(lines[1]).toContain('设施配套的养殖场 22 家')
  expect(lines[2]).toBe('源城区，2026 年度')
})

it('chooses round numbers that hold all values and nought, unless all lie far from it', () => {
  expect(ticks([0, 88])).toEqual([0, 25, 50, 75, 100])
  expect(ticks([84, 88, 100])).toEqual([80, 85, 90, 95, 100])
  expect(ticks([-3, 5])).toEqual([-4, -2, 0, 2, 4, 6])
  expect(ticks([0])).toEqual([0, 1])
  expect(ticks([])).toEqual([0, 1])
})

it('puts days along and values up, and leaves a gap where there was no value', () => {
  const frame = { left: 0, right: 100, top: 0, bottom: 50 }
  const plotted = plot([{ day: '2026-01-01', value: 0 }, { day: '2026-01-06', value: null }, { day: '2026-01-11', value: 100 }, { day: '2026-01-21', value: 50 }], [0, 100], frame)
  expect(plotted).toEqual([{ x: 0, y: 50 }, { x: 25, y: null }, { x: 50, y: 0 }, { x: 100, y: 25 }])
  expect(path(plotted)).toBe('M0.0 50.0M50.0 0.0L100.0 25.0')
  expect(nearest(plotted, 60)).toBe(2)
})
