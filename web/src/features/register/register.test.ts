import { expect, it } from 'vitest'
import { Problem } from '@/shared/http'
import { commonFault } from './bulk'
import type { Field, RegisterLine, Schema } from './api'
import { changeBody, changedKeys, formFields, formOf, issuesOf, newBody, rebased } from './entryForm'
import { formatValue, formatWithUnit, plainNumber, sections, type Naming } from './fieldFormat'
import { isRunning, issueColumns, nextModes, percentRead, ruleNames, toneOf } from './imports'
import { addressOf, changedView, chosenColumns, countChoices, describeView, exportQuery, filterFields, listQuery, nextSort, plainList, readView, savedOf, writeView, type ListView } from './listView'
import { keepColumns, keptColumns } from './keptColumns'
import { degrees, outlineOf, ringsOf } from './location'
import { byPart, found, rightOf } from './overview'

function field(key: string, type: Field['type'], more: Partial<Field> = {}): Field {
  return {
    key, type, zh: key, en: key, unit: '', unitEn: '', required: false, writable: true, listed: false, lines: false, common: false, group: { zh: '', en: '' }, help: null,
    link: null, options: [], min: null, max: null, synonyms: [], ...more,
  }
}
const option = (code: string, zh: string) => ({ code, label: { zh, en: code.toLowerCase() } })
const schema: Schema = {
  key: 'mines', code: 'R27', zh: '矿山', en: 'Mines', label: 'name', shape: 'POINT', measures: [], unique: [], mayAdd: true, mayCheck: false,
  fields: [
    field('name', 'text', { listed: true }),
    field('kind', 'code', { listed: true, options: [option('OPEN', '在产'), option('CLOSED', '关闭')], group: { zh: '生产', en: 'Production' } }),
    field('metals', 'codes', { options: [option('PB', '铅'), option('CD', '镉')], group: { zh: '生产', en: 'Production' } }),
    field('stock', 'decimal', { unit: 'm³', unitEn: 'm³' }),
    field('since', 'date'),
    field('owner', 'link', { link: 'enterprises' }),
    field('regionCode', 'text', { listed: true, common: true, options: [option('441602', '源城区'), option('441602101', '埔前镇')] }),
    field('state', 'code', { listed: true, common: true, writable: false, options: [option('DRAFT', '草稿')] }),
    field('geometry', 'geometry', { common: true }),
    field('id', 'integer', { common: true, writable: false }),
    field('changedAt', 'timestamp', { common: true, writable: false }),
  ],
}
const naming: Naming = {
  say: (words) => words.zh, list: (items) => items.join('、'), t: (key, values) => key + (values ? JSON.stringify(values) : ''),
  entry: (register, id) => (id === 7 ? `${register} seven` : undefined), body: (id) => `body ${id}`,
}
const of = (key: string) => schema.fields.find((one) => one.key === key)!

it('reads back from an address what was written into it', () => {
  const views: ListView[] = [
    plainList,
    { ...plainList, q: '鸿', region: '441602101', ended: 'all', asOf: '2026-01-31', sort: '-stock', page: 3, size: 100, columns: ['name', 'stock'] },
    { ...plainList, filters: { name: '铅锌', kind: 'OPEN,CLOSED', 'stock.from': '1', 'stock.to': '9.5', 'since.empty': 'true', owner: '7', 'changedAt.from': '2026-11-01' } },
  ]
  for (const view of views) expect(readView(writeView(view), schema)).toEqual(view)
})
it('opens the list behind a figure with every word that narrows it', () => {
  const words = { confidentiality: 'PUBLIC,INTERNAL', state: 'CHECKED', 'regionCode.is': '441602', 'name.is': '甲', id: '3,7', asOf: '2026-10-31' }
  const withWord = { ...schema, fields: [...schema.fields, field('confidentiality', 'code', { common: true })] }
  const { asOf, ...filters } = words
  expect(readView(words, withWord)).toEqual({ ...plainList, asOf, filters })
})
it('says on paper which entries are listed, in the words of the reader', () => {
  const view: ListView = { ...plainList, q: '鸿', region: '441602101', ended: 'all', asOf: '2026-01-31', filters: { kind: 'OPEN,CLOSED', 'stock.from': '1', 'since.empty': 'true', owner: '7' } }
  const words: Naming = { ...naming, t: (key, values) => (key === 'register.print.choice' ? `${String(values?.label)}=${String(values?.value)}` : key) }
  expect(describeView(schema, view, words)).toEqual([
    'register.filter.search=鸿', 'register.filter.region=埔前镇', 'kind=在产、关闭', 'stock register.filter.from 1 m³', 'since=register.filter.empty', 'owner=enterprises seven',
    'register.filter.ended=register.ended.all', 'register.filter.asOf=2026-01-31',
  ])
  expect(describeView(schema, plainList, words)).toEqual([])
})
it('offers outlines where a register has them, and nowhere else', () => {
  expect(formFields(schema).some((one) => one.type === 'geometry')).toBe(false)
  expect(formFields({ ...schema, shape: 'AREA' }).some((one) => one.type === 'geometry')).toBe(true)
})
it('leaves a plain list without parameters', () => {
  expect(writeView(plainList)).toEqual({})
  expect(readView({}, schema)).toEqual(plainList)
})
it('passes over what the register does not know, so that an old link still opens', () => {
  const view = readView({ colour: 'red', 'name.from': 'x', sort: 'colour', columns: 'colour', page: '-1', size: '7', asOf: '31.1.2026', region: 'abc', ended: 'maybe', geometry: 'x' }, schema)
  expect(view).toEqual(plainList)
})
it('asks the server for one page in its own words, and for a file without pages', () => {
  const view = { ...plainList, q: 'a', sort: 'name', page: 2, columns: ['stock'], filters: { 'stock.from': '1' } }
  expect(listQuery(view)).toEqual({ q: 'a', sort: 'name', page: '2', size: '50', 'stock.from': '1' })
  expect(exportQuery(view)).toEqual({ q: 'a', sort: 'name', 'stock.from': '1' })
  expect(exportQuery(view, { columns: [of('name'), of('stock')] })).toEqual({ q: 'a', sort: 'name', columns: 'name,stock', 'stock.from': '1' })
})
it('takes away the selected entries and no others, even those that have ended', () => {
  expect(exportQuery({ ...plainList, q: 'a', asOf: '2026-01-31' }, { ids: [3, 7] })).toEqual({ id: '3,7', ended: 'all', asOf: '2026-01-31' })
})
it('opens a saved view as the list stood when it was saved, but on its first page', () => {
  const view = { ...plainList, q: 'a', sort: '-name', page: 2, columns: ['name', 'stock'], filters: { 'stock.from': '1' } }
  expect(readView(addressOf(savedOf(view, [of('name'), of('stock')])), schema)).toEqual({ ...view, page: 1 })
})
it('goes back to the first page when the choice changes, but turns pages when asked to', () => {
  const view = { ...plainList, page: 4, filters: { name: 'a' } }
  expect(changedView(view, { q: 'b' })).toMatchObject({ page: 1, q: 'b', filters: { name: 'a' } })
  expect(changedView(view, { page: 5 }).page).toBe(5)
  expect(changedView(view, { filters: { name: '', kind: 'OPEN' } }).filters).toEqual({ kind: 'OPEN' })
})
it('counts a range as one choice', () => {
  expect(countChoices({ ...plainList, q: 'a', ended: 'all', filters: { 'stock.from': '1', 'stock.to': '2' } })).toBe(3)
})
it('begins the columns with what entries are known by, proposed or chosen', () => {
  expect(chosenColumns(schema, plainList).map((one) => one.key)).toEqual(['name', 'kind', 'regionCode', 'state'])
  expect(chosenColumns(schema, { ...plainList, columns: ['stock', 'name'] }).map((one) => one.key)).toEqual(['name', 'stock'])
})
it('offers no filter for outlines and none twice', () => {
  expect(filterFields(schema).map((one) => one.key)).toEqual(['name', 'kind', 'metals', 'stock', 'since', 'owner', 'state', 'changedAt'])
})
it('sorts up, down, then as it was', () => {
  expect([nextSort('', 'a'), nextSort('a', 'a'), nextSort('-a', 'a'), nextSort('-a', 'b')]).toEqual(['a', '-a', '', 'b'])
})

it('shows values in the words of the reader', () => {
  expect(formatValue(of('kind'), 'CLOSED', naming)).toBe('关闭')
  expect(formatValue(of('metals'), ['PB', 'CD'], naming)).toBe('铅、镉')
  expect(formatValue(of('owner'), 7, naming)).toBe('enterprises seven')
  expect(formatValue(of('owner'), 8, naming)).toBe('#8')
  expect(formatValue(of('changedAt'), '2026-11-23T16:30:00Z', naming)).toBe('2026-11-24 00:30')
  expect(formatValue(field('ok', 'boolean'), false, naming)).toBe('common.no')
  expect(formatValue(of('geometry'), { type: 'Polygon', coordinates: [[[1, 2], [3, 4], [1, 2]]] }, naming)).toBe('register.outline{"n":3}')
  expect(formatValue(of('name'), null, naming)).toBe('')
})
it('shows a village under the town that it lies in', () => {
  expect(formatValue(of('regionCode'), '441602101', naming)).toBe('埔前镇')
  expect(formatValue(of('regionCode'), '441602101203', naming)).toBe('埔前镇 441602101203')
})
it('shows numbers as they were written, with their unit', () => {
  expect(formatWithUnit(of('stock'), 12.5, naming)).toBe('12.5 m³')
  expect(formatWithUnit(of('stock'), 0, naming)).toBe('0 m³')
  expect(formatWithUnit(of('stock'), null, naming)).toBe('')
  const english = { ...naming, say: (words: { en: string }) => words.en }
  expect(formatWithUnit(field('area', 'decimal', { unit: '亩', unitEn: 'mu' }), 3, english)).toBe('3 mu')
  expect(plainNumber(1e-7)).toBe('0.0000001')
})
it('puts fields under their headings, each heading once', () => {
  expect(sections(schema.fields).map((one) => [one.title.zh, one.fields.length])).toEqual([['', 9], ['生产', 2]])
})

it('makes a form of an entry and sends only what was changed', () => {
  const before = formOf(formFields({ ...schema, shape: 'AREA' }), { name: '大顶', kind: 'OPEN', metals: ['PB'], stock: 3, owner: 7 })
  expect(before).toMatchObject({ name: '大顶', stock: '3', owner: 7, since: '', geometry: '' })
  const now = { ...before, name: '大顶铁矿', stock: '', metals: ['PB'] }
  expect(changedKeys(before, now)).toEqual(['name', 'stock'])
  expect(changeBody(before, now, 4, ' 核查 ')).toEqual({ version: 4, name: '大顶铁矿', stock: null, reason: '核查' })
})
it('sends nothing for what a new entry leaves empty', () => {
  expect(newBody({ name: 'a', since: '', metals: [], owner: null })).toEqual({ name: 'a' })
})
it('keeps what was changed here on top of what somebody else saved', () => {
  const before = { name: 'a', kind: 'OPEN', stock: '1' }
  expect(rebased(before, { ...before, name: 'mine' }, { name: 'theirs', kind: 'CLOSED', stock: '1' })).toEqual({ name: 'mine', kind: 'CLOSED', stock: '1' })
})
it('finds the faults of fields in a refusal, and none in another one', () => {
  const issue = { field: 'name', rule: 'required', severity: 'ERROR', message: { zh: '请填写', en: 'Missing' }, value: null }
  expect(issuesOf(new Problem(422, 'entry-not-acceptable', '', { issues: [issue] }))).toEqual([issue])
  expect(issuesOf(new Problem(409, 'changed-meanwhile', ''))).toEqual([])
  expect(issuesOf(null)).toEqual([])
})

const line = (key: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  key, code: 'R01', zh: key, en: key, module: 'source', measures: [], shape: 'NONE', entries: 0, mine: 'READER', mayAdd: false, ...more,
})
it('lists registers by part of the plan, unknown parts last', () => {
  const parts = byPart([line('b', { code: 'R09' }), line('x', { module: 'other' }), line('a', { code: 'R02' }), line('f', { module: 'farmland' })])
  expect(parts.map((part) => [part.module, part.lines.map((one) => one.key)])).toEqual([['farmland', ['f']], ['source', ['a', 'b']], ['other', ['x']]])
})
it('says what one may do with a register', () => {
  expect(rightOf(line('a', { mine: 'LEAD', mayAdd: true }), true)).toBe('keep')
  expect(rightOf(line('a', { mine: 'PARTICIPANT', mayAdd: true }), false)).toBe('own')
  expect(rightOf(line('a', { mine: 'LEAD' }), true)).toBe('check')
  expect(rightOf(line('a'), true)).toBe('read')
})
it('finds a register by code or by its name in either language', () => {
  const lines = [line('mines', { code: 'R27', zh: '矿山', en: 'Mines' }), line('plots', { code: 'R07', zh: '地块', en: 'Plots' })]
  expect([found(lines, 'r27'), found(lines, '地'), found(lines, 'MINES r27'), found(lines, ' ')].map((all) => all.length)).toEqual([1, 1, 1, 2])
})
it('asks again while an import is under way and knows its share once the rows are counted', () => {
  expect([isRunning({ state: 'RUNNING' }), isRunning({ state: 'REFUSED' })]).toEqual([true, false])
  expect([percentRead({ rowsRead: 5, rowsTotal: null }), percentRead({ rowsRead: 5, rowsTotal: 8 }), percentRead({ rowsRead: 9, rowsTotal: 8 })]).toEqual([null, 62, 100])
  expect([toneOf({ state: 'DONE', bad: 0 }), toneOf({ state: 'DONE', bad: 2 }), toneOf({ state: 'UNDONE', bad: 0 })]).toEqual(['good', 'earth', ''])
})

it('keeps the columns that somebody chose, register by register, until the usual ones are wanted', () => {
  keepColumns('mines', ['name', 'stock'])
  expect([keptColumns('mines'), keptColumns('plots')]).toEqual([['name', 'stock'], null])
  keepColumns('mines', null)
  expect(keptColumns('mines')).toBeNull()
})
it('writes degrees as people read them, carrying seconds that round up', () => {
  expect(degrees(23.7347778, 'N', 'S')).toBe('23°44′05.2″N')
  expect(degrees(-114.9999999, 'E', 'W')).toBe('115°00′00.0″W')
})
it('draws an outline with north up and true to its shape', () => {
  const square = { type: 'Polygon', coordinates: [[[114, 0], [114.01, 0], [114.01, 0.005], [114, 0.005], [114, 0]]] }
  expect(outlineOf(square, 116)).toEqual({ path: 'M8.0 58.0L108.0 58.0L108.0 8.0L8.0 8.0L8.0 58.0Z', width: 116, height: 66, metresWide: 1113, metresHigh: 557 })
  expect(ringsOf({ type: 'MultiPolygon', coordinates: [[[[0, 0]], [[1, 1]]], [[[2, 2]]]] })).toHaveLength(3)
  expect([outlineOf(null, 116), outlineOf({ type: 'Point', coordinates: [1, 2] }, 116)]).toEqual([null, null])
})

it('offers after a look what its rows allow, and after a stop to go on', () => {
  const run = (state: 'DONE' | 'REFUSED' | 'CANCELLED', mode: 'CHECK' | 'ALL' | 'GOOD', bad: number) => nextModes({ state, mode, bad, rowsRead: 5 })
  expect([run('DONE', 'CHECK', 0), run('DONE', 'CHECK', 2), run('DONE', 'CHECK', 5)]).toEqual([['all'], ['good'], []])
  expect([run('REFUSED', 'ALL', 2), run('CANCELLED', 'ALL', 0), run('CANCELLED', 'GOOD', 1), run('DONE', 'GOOD', 1)]).toEqual([['good'], ['all'], ['good'], []])
})
it('counts problems by column, the worst first', () => {
  const issue = (header: string) => ({ row: 2, field: '', header, rule: 'required', severity: 'ERROR' as const, zh: '', en: '', value: null })
  expect(issueColumns([issue('a'), issue('b'), issue('b')])).toEqual([{ header: 'b', count: 2 }, { header: 'a', count: 1 }])
})
it('names a rule by its own word or by that of its family', () => {
  expect(ruleNames('required-with-operation')).toEqual(['required-with-operation', 'required-with', 'agreement'])
  expect(ruleNames('uscc')).toEqual(['uscc', 'agreement'])
})

it('tells once what all entries refuse for, and names entries where they differ', () => {
  const number = { zh: '面积“很大”应为数字', en: 'Area "large" should be a number' }
  const other = { zh: '由其他单位维护', en: 'kept by another body' }
  const refused = [{ id: 1, type: 'entry-invalid', detail: number }, { id: 2, type: 'entry-invalid', detail: number }]
  expect(commonFault(refused, 2)).toEqual(number)
  expect(commonFault(refused, 3)).toBeUndefined()
  expect(commonFault([refused[0]!, { id: 2, type: 'not-the-keeper', detail: other }], 2)).toBeUndefined()
  expect(commonFault([], 0)).toBeUndefined()
})
