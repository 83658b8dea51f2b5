import { expect, it } from 'vitest'
import { everything, narrowed, readFilter, writeFilter, type AuditFilter } from './auditFilter'
import { diffRecords } from './diff'

it('names each field that was added, removed or changed and leaves out what stayed', () => {
  const before = '{"email":"a@b.cn","name":"王海","phone":"1"}'
  const after = '{"login":"wanghai","name":"王海涛","phone":"1"}'
  expect(diffRecords(before, after)).toEqual([
    { path: 'email', kind: 'removed', before: 'a@b.cn', after: '' },
    { path: 'login', kind: 'added', before: '', after: 'wanghai' },
    { path: 'name', kind: 'changed', before: '王海', after: '王海涛' },
  ])
})

it('goes into records within records and compares lists of plain values as a whole', () => {
  expect(diffRecords({ name: { zh: '甲', en: 'A' }, aliases: ['a', 'b'] }, { name: { zh: '乙', en: 'A' }, aliases: ['a'] }))
    .toEqual([
      { path: 'aliases', kind: 'changed', before: 'a、b', after: 'a' },
      { path: 'name.zh', kind: 'changed', before: '甲', after: '乙' },
    ])
})

it('counts list items as people do and puts the tenth after the ninth', () => {
  const items = Array.from({ length: 10 }, (_, i) => ({ v: i }))
  expect(diffRecords(null, { items }).map((c) => c.path).slice(-2)).toEqual(['items[9].v', 'items[10].v'])
})

it('takes a field that is empty for one that is not there', () => {
  expect(diffRecords({ note: '', to: null, tags: [] }, {})).toEqual([])
})

it('tells 0, false and the text "null" from nothing', () => {
  expect(diffRecords({}, { a: 0, b: false, c: 'null' }).map((c) => c.after)).toEqual(['0', 'false', 'null'])
})

it('shows what is no JSON as it stands', () => {
  expect(diffRecords('plain', '{broken')).toEqual([{ path: '', kind: 'changed', before: 'plain', after: '{broken' }])
})

it('shows unchanged fields on demand', () => {
  expect(diffRecords({ a: 1 }, { a: 1 }, true)).toEqual([{ path: 'a', kind: 'same', before: '1', after: '1' }])
})

it('brings a filter through the address unchanged and keeps defaults out of it', () => {
  const filter: AuditFilter = { object: 'report', id: '7', person: '12', action: 'report.signed', from: '2026-01-01', to: '2026-11-23', page: 3 }
  expect(readFilter(writeFilter(filter) as Record<string, string>)).toEqual(filter)
  expect(writeFilter(everything)).toEqual({})
})

it('drops what cannot be a filter', () => {
  expect(readFilter({ person: 'x', from: '1.1.2026', page: '-2', object: ['a', 'b'] })).toEqual(everything)
})

it('starts another filter at its first page', () => {
  expect(narrowed({ ...everything, page: 5 }, { action: 'x' }).page).toBe(1)
})
