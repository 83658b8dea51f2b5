import { computed, ref, shallowRef } from 'vue'
import { sessionApi, type Session } from './api'

const session = shallowRef<Session | null>(null)
const known = ref(false)
/** The server was once asked and said who we are; later it did not know us any more. */
const lost = ref(false)
let asked: Promise<void> | null = null

async function fetchSession(): Promise<void> {
  session.value = await sessionApi.current()
  if (session.value.actor) lost.value = false
  known.value = true
}

/** Who is signed in, in which post, and what that post may do. One for the whole application. */
export function useSession() {
  return {
    session: computed(() => session.value),
    actor: computed(() => session.value?.actor ?? null),
    posts: computed(() => session.value?.posts ?? []),
    /** The body of the present post, in both languages. */
    organisation: computed(() => {
      const actor = session.value?.actor
      return session.value?.posts.find((post) => post.postId === actor?.postId)?.organisation.name ?? actor?.organisationName ?? ''
    }),
    demo: computed(() => session.value?.demo ?? false),
    setupNeeded: computed(() => session.value?.setupNeeded ?? false),
    lost: computed(() => lost.value),
    /** Whether the role grants `permission`; rights from the rows of the plan come on top, from the server. */
    can: (permission: string) => session.value?.actor?.permissions.includes(permission) ?? false,
    /** Asks the server once; everyone who calls meanwhile waits for the same answer. */
    ready(): Promise<void> {
      if (known.value) return Promise.resolve()
      asked ??= fetchSession().finally(() => { asked = null })
      return asked
    },
    refresh: fetchSession,
    forget() {
      lost.value = session.value?.actor != null
      if (session.value) session.value = { ...session.value, actor: null, posts: [] }
    },
    async signOut() {
      await sessionApi.signOut()
      await fetchSession()
      lost.value = false
    },
  }
}
