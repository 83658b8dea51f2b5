import type { Setting } from './api'

/** The groups of the page, in its order; a key belongs to the first whose prefix it has. */
const groups = [
  ['plan', ['plan.', 'todo.', 'report.', 'supervision.', 'meeting.']],
  ['mail', ['mail.', 'site.', 'reminder.', 'digest.']],
  ['sign-in', ['password.', 'sign-in.', 'session.', 'invitation.', 'token.']],
  ['files', ['file.', 'files.']],
  ['map', ['map.', 'register.']],
  ['audit', ['audit.']],
] as const

export type SettingGroup = (typeof groups)[number][0] | 'other'

export function groupOf(key: string): SettingGroup {
  return groups.find(([, prefixes]) => prefixes.some((prefix) => key.startsWith(prefix)))?.[0] ?? 'other'
}

/** Settings by group, families (`…:*`) apart from what belongs to them. */
export function gather(settings: readonly Setting[]): { group: SettingGroup; settings: Setting[]; families: { family: Setting; members: Setting[] }[] }[] {
  const order: SettingGroup[] = [...groups.map(([name]) => name), 'other']
  const families = settings.filter((setting) => setting.key.endsWith(':*'))
  const prefix = (family: Setting) => family.key.slice(0, -1)
  const inFamily = (setting: Setting) => families.some((family) => setting !== family && setting.key.startsWith(prefix(family)))
  return order.map((group) => ({
    group,
    settings: settings.filter((setting) => groupOf(setting.key) === group && !setting.key.endsWith(':*') && !inFamily(setting)),
    families: families.filter((family) => groupOf(family.key) === group)
      .map((family) => ({ family, members: settings.filter((setting) => setting !== family && setting.key.startsWith(prefix(family))) })),
  })).filter((part) => part.settings.length > 0 || part.families.length > 0)
}

/** Settings with few possible values: chosen, not typed. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  'audit.algorithm': ['SHA-256', 'SM3'],
  'mail.tls': ['starttls', 'tls', 'none'],
  'map.tianditu-kind': ['vec', 'img'],
}

/** What is in force. */
export function inForce(setting: Setting): string {
  return setting.value ?? setting.otherwise
}

/** The id at the end of a member of a family, e.g. 12 of `report.merge-submit-check:12`. */
export function memberId(key: string): number {
  return Number(key.slice(key.lastIndexOf(':') + 1))
}
