import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { knownActions } from './actions'
import en from './locales/en'
import zh from './locales/zh'

const server = resolve(__dirname, '../../../../server/src/main/java')
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
const sources = new Map(files.map((name) => [name, readFileSync(join(server, name), 'utf8')]))
const action = /"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g

/** Actions named where the event is made; where a variable names it, those of its kind in the same package. */
function recorded(): string[] {
  return [...sources].flatMap(([name, text]) => [...text.matchAll(/AuditEvent\.of\(\s*([^,]+),\s*([^,]+),/g)].flatMap(([, first, type]) => {
    const named = [...first!.matchAll(action)].map((match) => match[1]!)
    const joined = /^"([a-z]+\.)" \+ action$/.exec(first!)?.[1]
    if (joined) return [...sources].filter(([other]) => dirname(other) === dirname(name)).flatMap(([, other]) => [...other.matchAll(/\bchanges\.(?:write|remember)\([^;]*?"([a-z]+)"/g)].map(([, verb]) => joined + verb!))
    if (named.length || !/^[a-z]+$/.test(first!)) return named
    const kind = type!.includes('"') ? type!.replaceAll('"', '') : /OBJECT = "([^"]+)"/.exec(sources.get(join(dirname(name), type!.replace('.OBJECT', '.java'))) ?? '')?.[1]
    expect(kind, `${name} records ${first}`).toBeTruthy()
    return [...sources].filter(([other]) => dirname(other) === dirname(name)).flatMap(([, other]) => [...other.matchAll(action)])
      .map((match) => match[1]!).filter((found) => found.startsWith(`${kind}.`))
  }))
}

/** Steps of life cycles are recorded as the kind of record and the event. */
function steps(): string[] {
  return [...sources].filter(([name]) => name.endsWith('Cycle.java')).flatMap(([name, text]) => {
    const kind = /OBJECT = "([^"]+)"/.exec(text)?.[1]
    const events = sources.get(name.replace('Cycle.java', 'Event.java'))
    if (!kind || !events) return []
    return [...events.matchAll(/^ {4}([A-Z][A-Z_]*)\("/gm)].map((match) => `${kind}.${match[1]!.toLowerCase().replaceAll('_', '-')}`)
  })
}

const all = [...new Set([...recorded(), ...steps()])].sort()

it('finds what the server records', () => {
  expect(all.length).toBeGreaterThan(60)
  expect(all).toEqual(expect.arrayContaining(['person.invitation-asked', 'person.invited', 'person.locked', 'report.objected', 'report.sign', 'duty-letter.archive', 'session.opened', 'entry.merged']))
})
it.each(all)('says %s in both languages', (one) => {
  const [kind, verb] = one.split('.') as [keyof typeof zh.object, keyof typeof zh.verb]
  expect([zh.object[kind], en.object[kind], zh.verb[verb], en.verb[verb]].filter((word) => !word)).toEqual([])
})
it('offers all of them in the filter and nothing that does not happen', () => {
  const offered = Object.values(knownActions).flat()
  expect([...new Set(offered)].sort()).toEqual(all)
})
