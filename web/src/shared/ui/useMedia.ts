import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether the window is as narrow as a phone; never on paper. */
export function usePhone() {
  const query = window.matchMedia('screen and (max-width: 720px)')
  const phone = ref(query.matches)
  const change = () => { phone.value = query.matches }
  onMounted(() => query.addEventListener('change', change))
  onBeforeUnmount(() => query.removeEventListener('change', change))
  return phone
}
