/** Columns that somebody chose for a register, kept by this browser until they choose others. */
const place = (register: string) => `jingtu.register.${register}.columns`

/** Null where nothing was chosen, or where the browser keeps nothing. */
export function keptColumns(register: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(register)) ?? 'null')
    return Array.isArray(kept) && kept.length ? kept.map(String) : null
  } catch {
    return null
  }
}

export function keepColumns(register: string, columns: readonly string[] | null): void {
  try {
    if (columns === null) localStorage.removeItem(place(register))
    else localStorage.setItem(place(register), JSON.stringify(columns))
  } catch {
    // A browser that keeps nothing shows the usual columns next time.
  }
}
