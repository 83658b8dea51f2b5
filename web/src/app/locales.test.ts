import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { gather, type Messages } from './i18n'
import en from './locales/en'
import zh from './locales/zh'

const source = join(__dirname, '..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(vue|ts)$/.test(name) && !/\.test\.ts$/.test(name))
const han = /\p{Script=Han}/u

function flat(messages: Messages, path = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') all.set(path + key, value)
    else for (const [inner, text] of flat(value, `${path}${key}.`)) all.set(inner, text)
  }
  return all
}
const words = { zh: flat(gather(zh)), en: flat(gather(en)) }

it('finds the words of all features', () => {
  expect(words.zh.size).toBeGreaterThan(500)
})

it('has every word in both languages', () => {
  const missing = (a: Map<string, string>, b: Map<string, string>) => [...a.keys()].filter((key) => !b.has(key))
  expect(missing(words.zh, words.en)).toEqual([])
  expect(missing(words.en, words.zh)).toEqual([])
})

it('fills in the same values in both languages', () => {
  const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()
  const different = [...words.zh].filter(([key, text]) => slots(text).join() !== slots(words.en.get(key) ?? '').join()).map(([key]) => key)
  expect(different).toEqual([])
})

it('shows an English reader no Chinese but names: of the language, of demo data, of a holiday, of an official letter', () => {
  const chinese = [...words.en].filter(([, text]) => han.test(text)).map(([key]) => key)
  expect(chinese.sort()).toEqual(['common.demo', 'common.language_zh', 'common.switchLanguage', 'common.switchLanguageLabel', 'settings.calendar.example', 'towns.form.usualTitle'])
})

it('has no Chinese words outside the locales', () => {
  const offenders: string[] = []
  for (const name of files) {
    if (/(^|\/)(locales|guides)\//.test(name)) continue
    const code = readFileSync(join(source, name), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
    if (han.test(code)) offenders.push(name)
  }
  expect(offenders).toEqual([])
})

it('has no English words in templates either', () => {
  const offenders: string[] = []
  for (const name of files.filter((file) => file.endsWith('.vue'))) {
    const template = /<template>([\s\S]*)<\/template>/.exec(readFileSync(join(source, name), 'utf8'))?.[1] ?? ''
    for (const [, text] of template.replaceAll(/\{\{[\s\S]*?\}\}|<code>[^<]*<\/code>/g, '').matchAll(/>([^<>]*)</g)) {
      if (/[A-Za-z]{3,}/.test(text ?? '') && !/[=&|?'"]/.test(text ?? '')) offenders.push(`${name}: ${text?.trim()}`)
    }
  }
  expect(offenders).toEqual([])
})

it('defines every word that a page asks for', () => {
  const unknown: string[] = []
  for (const name of files) {
    const code = readFileSync(join(source, name), 'utf8')
    for (const [, key] of code.matchAll(/\bt\('([\w.-]+)'/g)) if (key && !words.zh.has(key)) unknown.push(`${name}: ${key}`)
    for (const [, key] of code.matchAll(/(?:label|title): '((?:[a-z]+)\.[\w.-]+)'/g)) if (key && !words.zh.has(key)) unknown.push(`${name}: ${key}`)
    // Keys put together at run time must at least have a beginning that exists.
    for (const [, start] of code.matchAll(/\bt\(`([\w.-]+?\.)\$\{/g)) {
      if (start && ![...words.zh.keys()].some((key) => key.startsWith(start))) unknown.push(`${name}: ${start}*`)
    }
  }
  expect(unknown).toEqual([])
})
