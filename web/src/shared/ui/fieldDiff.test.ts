import { expect, it } from 'vitest'
import { fieldDiff } from './fieldDiff'

it('lists only the fields that differ, new ones and dropped ones too', () => {
  expect(fieldDiff({ a: 1, b: ['x'], gone: 'y' }, { a: 1, b: ['x', 'z'], fresh: true })).toEqual([
    { name: 'b', before: 'x', after: 'x、z' },
    { name: 'fresh', before: '', after: 'true' },
    { name: 'gone', before: 'y', after: '' },
  ])
})
it('shows everything of a record that was made', () => {
  expect(fieldDiff(null, { state: 'DRAFT' })).toEqual([{ name: 'state', before: '', after: 'DRAFT' }])
})
