import type { Account, Post } from './api'

/** `none`: cannot sign in at all; `waiting`: invited, no password yet; `paused`: too many failures, for a while. */
export type AccountState = 'none' | 'waiting' | 'active' | 'paused' | 'locked'

export const accountStates: readonly AccountState[] = ['active', 'waiting', 'none', 'paused', 'locked']

export function accountState(account: Account, now: Date = new Date()): AccountState {
  if (account.frozen) return 'locked'
  if (account.lockedUntil && new Date(account.lockedUntil) > now) return 'paused'
  if (account.password) return 'active'
  return account.login ? 'waiting' : 'none'
}

export type PostState = 'held' | 'vacant' | 'closed'

export function postState(post: Pick<Post, 'to' | 'holder'>, today: string): PostState {
  if (post.to && post.to <= today) return 'closed'
  return post.holder ? 'held' : 'vacant'
}

/** The earliest day on which a post can change hands: not before it existed, nor before its holder came. */
export function earliestHandOver(post: Pick<Post, 'from' | 'holder'>): string {
  return post.holder && post.holder.from > post.from ? post.holder.from : post.from
}
