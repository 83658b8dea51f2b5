import './elements'
import './theme.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { Problem, whenSessionLost } from '@/shared/http'
import { PlacePicker } from '@/features/map'
import { placePicker } from '@/features/register'
import { useSession } from '@/features/session'
import App from './App.vue'
import { i18n, rememberedLocale, useLocale } from './i18n'
import { makeRouter } from './router'

const router = makeRouter()
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a connection that broke is worth another try.
      retry: (failures, error) => failures < 2 && ['offline', 'server-unavailable'].includes(Problem.from(error).type),
    },
  },
})

whenSessionLost(() => {
  const here = router.currentRoute.value
  if (here.meta.open) return
  useSession().forget()
  queries.clear()
  void router.replace({ name: 'sign-in', query: { then: here.fullPath } })
})

await useLocale(rememberedLocale())
createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queries }).provide(placePicker, PlacePicker).mount('#app')
