import { createI18n } from 'vue-i18n'
import { setRequestLanguage } from '@/shared/http'

export type Locale = 'zh' | 'en'
export interface Messages {
  [key: string]: string | Messages
}
type Files = Record<string, Messages>

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: false,
  messages: {} as Record<string, Messages>,
  warnHtmlMessage: true,
})

const files: Record<Locale, () => Promise<{ default: { shared: Files; features: Files } }>> = {
  zh: () => import('./locales/zh'),
  en: () => import('./locales/en'),
}

/** Words are filed under the name of their feature; those of all features under `common`. */
export function gather({ shared, features }: { shared: Files; features: Files }): Messages {
  const all: Messages = {}
  for (const words of Object.values(shared)) all.common = words
  for (const [path, words] of Object.entries(features)) {
    const feature = /features\/([^/]+)\//.exec(path)?.[1]
    if (feature) all[feature] = words
  }
  return all
}

const remembered = 'jingtu.locale'

/** What was chosen last on this machine; Chinese for everyone else. */
export function rememberedLocale(): Locale {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
}

/** Loads the words of a language and shows everything in it. */
export async function useLocale(locale: Locale): Promise<void> {
  if (!i18n.global.availableLocales.includes(locale)) {
    i18n.global.setLocaleMessage(locale, gather((await files[locale]()).default))
  }
  i18n.global.locale.value = locale
  localStorage.setItem(remembered, locale)
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
  setRequestLanguage(locale === 'zh' ? 'zh-CN' : 'en')
}
