/** A piece of a guide: a heading, a paragraph, a list, steps in order, or two columns of words. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'steps'; items: readonly string[] }
  | { kind: 'table'; head: readonly [string, string]; rows: readonly (readonly [string, string])[] }
  | { kind: 'link'; to: string; text: string }

export interface Guide {
  key: string
  title: string
  lead: string
  blocks: readonly Block[]
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const list = (...items: string[]): Block => ({ kind: 'list', items })
export const steps = (...items: string[]): Block => ({ kind: 'steps', items })
export const link = (to: string, words: string): Block => ({ kind: 'link', to, text: words })
export const table = (head: readonly [string, string], rows: readonly (readonly [string, string])[]): Block => ({ kind: 'table', head, rows })

function words(block: Block): string[] {
  switch (block.kind) {
    case 'list':
    case 'steps': return [...block.items]
    case 'table': return block.rows.flatMap((row) => [...row])
    default: return [block.text]
  }
}

export interface Found {
  guide: Guide
  /** the first passage that has the words; empty when the title has them */
  passage: string
}

/** Guides that have every word of the question somewhere, those with it in the title first. */
export function search(guides: readonly Guide[], question: string): Found[] {
  const wanted = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return guides.map((guide) => ({ guide, passage: '' }))
  const found = guides.flatMap((guide) => {
    const passages = [guide.lead, ...guide.blocks.flatMap(words)]
    const all = [guide.title, ...passages].join('\n').toLowerCase()
    if (!wanted.every((word) => all.includes(word))) return []
    const inTitle = wanted.every((word) => guide.title.toLowerCase().includes(word))
    const passage = inTitle ? '' : passages.find((each) => wanted.every((word) => each.toLowerCase().includes(word)))
      ?? passages.find((each) => wanted.some((word) => each.toLowerCase().includes(word))) ?? ''
    return [{ guide, passage, inTitle }]
  })
  return found.sort((a, b) => Number(b.inTitle) - Number(a.inTitle)).map(({ guide, passage }) => ({ guide, passage }))
}
