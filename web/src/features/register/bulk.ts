import type { Bilingual } from '@/shared/i18n'
import type { Refused } from './api'

/** What all of `count` entries refuse for, where that is one and the same thing. */
export function commonFault(refused: readonly Refused[], count: number): Bilingual | undefined {
  const first = refused[0]
  return first && refused.length === count && refused.every((one) => one.detail.zh === first.detail.zh) ? first.detail : undefined
}
