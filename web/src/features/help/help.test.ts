import { expect, it } from 'vitest'
import { heading, list, search, table, text, type Guide } from './guide'
import en from './guides/en'
import zh from './guides/zh'

const guides: Guide[] = [
  { key: 'a', title: 'Import', lead: 'Word or Excel.', blocks: [heading('Steps'), list('Choose the file', 'Check lights'), text('Accept.')] },
  { key: 'b', title: 'Lights', lead: 'Six of them.', blocks: [table(['sign', 'word'], [['■', 'overdue']])] },
]

it('finds a guide by words anywhere in it and shows the passage', () => {
  expect(search(guides, 'overdue').map((f) => [f.guide.key, f.passage])).toEqual([['b', 'overdue']])
  expect(search(guides, 'excel accept').map((f) => f.guide.key)).toEqual(['a'])
})

it('puts a guide whose title has the words before one that only mentions them', () => {
  expect(search(guides, 'LIGHTS').map((f) => [f.guide.key, f.passage])).toEqual([['b', ''], ['a', 'Check lights']])
})

it('shows all guides when nothing is asked and none when nothing fits', () => {
  expect(search(guides, '  ')).toHaveLength(2)
  expect(search(guides, 'helicopter')).toEqual([])
})

it('tells the same in both languages: the same guides with the same pieces', () => {
  expect(zh.map((g) => [g.key, ...g.blocks.map((b) => b.kind)])).toEqual(en.map((g) => [g.key, ...g.blocks.map((b) => b.kind)]))
})
