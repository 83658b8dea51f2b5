import { expect, it } from 'vitest'
import { accountState, earliestHandOver, postState } from './accountState'

const account = { login: 'wang', password: true, totp: false, frozen: false, invitationAsked: false, lockedUntil: null }
const now = new Date('2026-11-23T08:00:00Z')

it('says first that an account is locked, whatever else holds', () => {
  expect(accountState({ ...account, frozen: true, lockedUntil: '2026-11-23T09:00:00Z' }, now)).toBe('locked')
})

it('counts a lock-out after failures only until it ends', () => {
  expect(accountState({ ...account, lockedUntil: '2026-11-23T08:15:00Z' }, now)).toBe('paused')
  expect(accountState({ ...account, lockedUntil: '2026-11-23T07:59:00Z' }, now)).toBe('active')
})

it('tells a person who has not followed the invitation from one who has no account', () => {
  expect(accountState({ ...account, password: false }, now)).toBe('waiting')
  expect(accountState({ ...account, password: false, login: null }, now)).toBe('none')
})

const holder = { personId: 1, person: '王海', from: '2026-03-01', to: null, reason: '' }

it('takes a post as closed from the day of its end on', () => {
  expect(postState({ to: '2026-11-23', holder: null }, '2026-11-23')).toBe('closed')
  expect(postState({ to: '2026-11-24', holder }, '2026-11-23')).toBe('held')
  expect(postState({ to: null, holder: null }, '2026-11-23')).toBe('vacant')
})

it('lets a post change hands no earlier than it and its holder began', () => {
  expect(earliestHandOver({ from: '2026-01-01', holder })).toBe('2026-03-01')
  expect(earliestHandOver({ from: '2026-01-01', holder: null })).toBe('2026-01-01')
})
