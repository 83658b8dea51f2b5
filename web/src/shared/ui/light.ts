/** The six lights of a task in the order in which the rule asks for them. */
export const lights = ['overdue', 'done', 'due-soon', 'continuous', 'on-track', 'not-started'] as const
export type Light = (typeof lights)[number]

/** As they are listed for a reader: what needs work first. */
export const lightsByUrgency: readonly Light[] = ['overdue', 'due-soon', 'not-started', 'on-track', 'continuous', 'done']

export const shapes: Record<Light, string> = {
  overdue: '■',
  'due-soon': '▲',
  'on-track': '●',
  done: '✓',
  continuous: '∞',
  'not-started': '○',
}

export function isLight(text: unknown): text is Light {
  return typeof text === 'string' && (lights as readonly string[]).includes(text)
}
