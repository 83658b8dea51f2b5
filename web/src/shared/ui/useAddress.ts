import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

/**
 * Choices of a page that live in its address, so that what one sees can be sent to a colleague and survives a reload.
 * A value equal to its default stays out of the address.
 */
export function useAddress<K extends string>(defaults: Record<K, string>) {
  const route = useRoute()
  const router = useRouter()
  let pending: LocationQueryRaw | null = null

  function read(name: K): string {
    const value = route.query[name]
    return typeof value === 'string' ? value : defaults[name]
  }
  /** Several changes in one go are one change of the address. */
  function change(values: Partial<Record<K, string>>): void {
    const first = pending === null
    const query: LocationQueryRaw = { ...(pending ?? route.query) }
    for (const [name, value] of Object.entries(values) as [K, string][]) {
      if (value === defaults[name]) delete query[name]
      else query[name] = value
    }
    pending = query
    if (!first) return
    queueMicrotask(() => {
      const target = pending ?? {}
      pending = null
      void router.replace({ query: target, hash: route.hash })
    })
  }
  function field<T extends string = string>(name: K): WritableComputedRef<T> {
    return computed({ get: () => read(name) as T, set: (value) => change({ [name]: value } as unknown as Partial<Record<K, string>>) })
  }
  function reset(): void {
    change(defaults)
  }
  const changed = computed(() => (Object.keys(defaults) as K[]).some((name) => read(name) !== defaults[name]))
  return { field, change, reset, changed }
}
