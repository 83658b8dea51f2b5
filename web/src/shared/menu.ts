/** An entry of the menu, as a feature declares it and the shell shows it. */
export interface MenuItem {
  to: string
  /** key of its words */
  label: string
  /** shown with any of these permissions; for everyone without */
  needs?: string[]
  /** in the bar, or behind «more» */
  place: 'bar' | 'more'
  order: number
  /** key of a count that the shell shows beside it */
  badge?: 'todos'
}

/** More entries than these would not fit side by side on the screens in use. */
const mostInBar = 7

/** Few entries stand in the bar all together; of many, the less frequent ones go behind «more». */
export function menuPlaces<T extends Pick<MenuItem, 'place'>>(items: readonly T[]): Record<MenuItem['place'], T[]> {
  if (items.length <= mostInBar) return { bar: [...items], more: [] }
  return { bar: items.filter((item) => item.place === 'bar'), more: items.filter((item) => item.place === 'more') }
}
