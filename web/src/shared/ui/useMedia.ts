import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether the window fits a media query; kept up to date. */
export function useMedia(condition: string) {
  const query = window.matchMedia(condition)
  const fits = ref(query.matches)
  const change = () => { fits.value = query.matches }
  onMounted(() => query.addEventListener('change', change))
  onBeforeUnmount(() => query.removeEventListener('change', change))
  return fits
}

/** Whether the window is as narrow as a phone; never on paper. */
export function usePhone() {
  return useMedia('screen and (max-width: 720px)')
}
