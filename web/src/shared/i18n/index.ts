import { useI18n } from 'vue-i18n'

/** A wording that the server holds in both languages. */
export interface Bilingual {
  zh: string
  en: string
}

/** Words of the interface (`t`) and of the records (`say`), in the language chosen. */
export function useWords() {
  const { t, te, locale } = useI18n()
  function say(words: Bilingual | string | null | undefined): string {
    if (words == null) return ''
    if (typeof words === 'string') return words
    return locale.value === 'en' ? words.en || words.zh : words.zh || words.en
  }
  /** Items of a list written inside a sentence. */
  function list(items: readonly string[]): string {
    return items.join(locale.value === 'en' ? ', ' : '、')
  }
  return { t, te, say, list, locale }
}
