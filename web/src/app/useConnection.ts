import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether the network is there, and whether the server now has newer pages than the ones loaded. */
export function useConnection() {
  const online = ref(navigator.onLine)
  const outdated = ref(false)
  const change = () => { online.value = navigator.onLine }
  const failed = (event: Event) => {
    event.preventDefault()
    outdated.value = navigator.onLine
  }
  onMounted(() => {
    addEventListener('online', change)
    addEventListener('offline', change)
    addEventListener('vite:preloadError', failed)
  })
  onBeforeUnmount(() => {
    removeEventListener('online', change)
    removeEventListener('offline', change)
    removeEventListener('vite:preloadError', failed)
  })
  return { online, outdated }
}
