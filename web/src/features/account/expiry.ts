/** The moment at which a token ends that is good for the whole of `day` at the office; null for one that does not end. */
export function endOfDay(day: string): string | null {
  return day === '' ? null : new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString()
}

/** `day` moved by whole days. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last whole day on which a token works, from the moment at which it ends. */
export function lastDay(expires: string): string {
  return new Date(Date.parse(expires) - 1 + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** A shared secret in groups of four, to be typed from the screen. */
export function inGroups(secret: string): string {
  return secret.replace(/\s/g, '').match(/.{1,4}/g)?.join(' ') ?? ''
}
