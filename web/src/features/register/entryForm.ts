import { Problem } from '@/shared/http'
import type { Entry, Field, FieldIssue, Schema } from './api'
import { plainNumber } from './fieldFormat'

/** What stands in the form: text as typed, words of a list, or the number of a linked entry. */
export type FormValue = string | string[] | number | null
export type FormValues = Record<string, FormValue>

/** More words than these are found by typing, not by looking. */
export const fewOptions = 12

/** Fields that the entries of the register can have: a register of points has no outlines. */
export function usedFields(schema: Schema): Field[] {
  return schema.fields.filter((field) => field.type !== 'geometry' || schema.shape === 'AREA')
}

/** Fields that people enter, the register's own first. */
export function formFields(schema: Schema): Field[] {
  return usedFields(schema).filter((field) => field.writable)
}

function formValue(field: Field, value: unknown): FormValue {
  switch (field.type) {
    case 'codes': return Array.isArray(value) ? value.map(String) : []
    case 'link': return typeof value === 'number' ? value : null
    case 'geometry': return value ? JSON.stringify(value) : ''
    default: return value === null || value === undefined ? '' : typeof value === 'number' ? plainNumber(value) : String(value)
  }
}

/** The form of an entry, or an empty one with what is usual. */
export function formOf(fields: readonly Field[], entry: Partial<Entry> = {}): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, formValue(field, entry[field.key])]))
}

function same(a: FormValue | undefined, b: FormValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.join() === b.join() : a === b
}

/** Keys of the fields that differ from what was loaded. */
export function changedKeys(before: FormValues, now: FormValues): string[] {
  return Object.keys(now).filter((key) => !same(before[key], now[key]))
}

/** What is sent for a new entry: nothing for what was left empty, so that the server's own defaults hold. */
export function newBody(form: FormValues): Record<string, FormValue> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0)))
}

/** What is sent for a change: only what was changed, so that two people may change different fields one after the other. */
export function changeBody(before: FormValues, now: FormValues, version: number, reason: string): Record<string, unknown> {
  const body: Record<string, unknown> = { version }
  for (const key of changedKeys(before, now)) body[key] = now[key] === '' ? null : now[key]
  if (reason.trim()) body.reason = reason.trim()
  return body
}

/** The issues that a refusal names. */
export function issuesOf(problem: Problem | null): FieldIssue[] {
  const listed = problem?.extras.issues
  return Array.isArray(listed) ? (listed as FieldIssue[]) : []
}

/** Somebody else's state of the entry with what was changed here on top. */
export function rebased(before: FormValues, mine: FormValues, theirs: FormValues): FormValues {
  const merged = { ...theirs }
  for (const key of changedKeys(before, mine)) merged[key] = mine[key]!
  return merged
}
