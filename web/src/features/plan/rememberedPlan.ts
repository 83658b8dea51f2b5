const key = 'jingtu.plan'

/** The plan that was open last on this machine. */
export function rememberedPlan(): number | null {
  return Number(localStorage.getItem(key)) || null
}

export function rememberPlan(id: number): void {
  localStorage.setItem(key, String(id))
}
