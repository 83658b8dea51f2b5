const files = ['file.linked', 'file.unlinked']

/** What can happen to which kind of record: what the filter offers. */
export const knownActions: Readonly<Record<string, readonly string[]>> = {
  plan: ['plan.imported', 'plan.revised', 'plan.periods-revised'],
  task: ['task.measure-changed', 'task.text-corrected', 'task.read'],
  report: [
    'report.begin', 'report.written', 'report.submit', 'report.check', 'report.sign', 'report.return', 'report.recall', 'report.contributed',
    'report.confirmed', 'report.objected', 'report.objection-answered', 'report.objection-withdrawn', 'report.evidence-added',
    'report.evidence-removed', 'report.read', ...files,
  ],
  period: ['period.due-set'],
  extension: ['extension.ask', 'extension.grant', 'extension.refuse'],
  supervision: [
    'supervision.draft', 'supervision.changed', 'supervision.issue', 'supervision.decide', 'supervision.reply', 'supervision.extend',
    'supervision.return', 'supervision.close', 'supervision.read', ...files,
  ],
  meeting: ['meeting.plan', 'meeting.changed', 'meeting.hold', 'meeting.decided', 'meeting.decision-dropped', 'meeting.close', ...files],
  'duty-letter': ['duty-letter.draft', 'duty-letter.changed', 'duty-letter.issue', 'duty-letter.sign', 'duty-letter.archive', ...files],
  file: ['file.stored', 'file.removed'],
  register: [
    'register.imported', 'register.import-undone', 'register.exported', 'register.read',
    'register.entries-submitted', 'register.entries-checked', 'register.entries-returned', 'register.entries-ended',
    'entry.added', 'entry.changed', 'entry.submitted', 'entry.checked', 'entry.returned', 'entry.ended', 'entry.merged', 'entry.relinked', 'entry.overlaid',
    'entry.attached', 'entry.detached', 'register.entries-changed',
  ],
  'register-view': ['register-view.saved', 'register-view.removed'],
  entry: files,
  person: [
    'person.added', 'person.changed', 'person.invited', 'person.invitation-asked', 'person.invitation-confirmed', 'person.recovery-link',
    'person.password-set', 'person.locked', 'person.unlocked', 'person.totp-on', 'person.totp-off', 'person.totp-reset',
    'session.opened', 'session.ended', 'session.post-changed', 'sign-in.failed',
    'sign-in.locked-out', 'token.issued', 'token.revoked',
  ],
  post: ['post.added', 'post.filled', 'post.handed-over', 'post.closed'],
  organisation: ['organisation.added', 'organisation.changed'],
  succession: ['succession.added', 'succession.changed', 'succession.removed'],
  setting: ['setting.changed'],
  workday: ['workday.changed'],
  mail: ['mail.retried'],
  audit: ['audit.exported', 'audit.restricted-read'],
}

interface Words {
  t: (key: string) => string
  te: (key: string) => boolean
}

/** `report.sign` as people say it: the kind of record and what was done; unknown parts stay as they are. */
export function sayAction(action: string, { t, te }: Words): string {
  const dot = action.indexOf('.')
  const kind = dot < 0 ? '' : action.slice(0, dot)
  const verb = action.slice(dot + 1)
  const said = te(`audit.verb.${verb}`) ? t(`audit.verb.${verb}`) : verb
  return kind ? `${sayKind(kind, { t, te })} · ${said}` : said
}

/** An entry's kind is that of its register: `register:enterprises`. */
export function sayKind(type: string, { t, te }: Words): string {
  const kind = type.startsWith('register:') ? 'entry' : type
  return te(`audit.object.${kind}`) ? t(`audit.object.${kind}`) : type
}

/** The path of a field with the words we have for its names: `name.zh` becomes `名称 (中文)`. */
export function sayField(path: string, { t, te }: Words): string {
  return path.split('.').map((part) => {
    const name = /^[^[]*/.exec(part)?.[0] ?? part
    return te(`audit.fieldName.${name}`) ? t(`audit.fieldName.${name}`) + part.slice(name.length) : part
  }).join(' · ')
}
