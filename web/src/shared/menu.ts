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
