import { ref, type Ref } from 'vue'
import { Problem } from './problem'

/**
 * One thing a user can set going: never twice at once, and its failure is kept to be shown where it was asked for.
 * `run` answers undefined when it failed, so that a caller closes its dialog only after success.
 */
export function useAction<A extends unknown[], R>(
  work: (...args: A) => Promise<R>,
): { run: (...args: A) => Promise<R | undefined>; busy: Ref<boolean>; problem: Ref<Problem | null> } {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  async function run(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await work(...args)
    } catch (e) {
      problem.value = Problem.from(e)
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { run, busy, problem: problem as Ref<Problem | null> }
}
