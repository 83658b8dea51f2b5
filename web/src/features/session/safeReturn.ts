/** Where to go after sign-in: only a path of this application, never another site. */
export function safeReturn(then: unknown): string {
  if (typeof then !== 'string' || !then.startsWith('/') || then.startsWith('//') || then.includes('\\')) return '/'
  return then.startsWith('/sign-in') || then.startsWith('/enter') || then.startsWith('/setup') ? '/' : then
}
