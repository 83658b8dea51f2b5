import type { RegisterLine } from './api'

/** The parts of the plan in their order, as the modules that hold them; what is not among them stands at the end. */
const parts = ['survey', 'farmland', 'construction', 'prevention', 'source', 'remediation', 'plan', 'enforcement', 'support', 'oversight']

/** What somebody may do with a register, for its badge. */
export type Right = 'keep' | 'own' | 'check' | 'read'

export function rightOf(line: RegisterLine, mayCheck: boolean): Right {
  if (line.mayAdd) return line.mine === 'LEAD' ? 'keep' : 'own'
  return mayCheck && line.mine !== 'READER' ? 'check' : 'read'
}

/** Registers by part, those of one part by their code in the catalogue. */
export function byPart(lines: readonly RegisterLine[]): { module: string; lines: RegisterLine[] }[] {
  const place = (module: string) => (parts.includes(module) ? parts.indexOf(module) : parts.length)
  const modules = [...new Set(lines.map((line) => line.module))].sort((a, b) => place(a) - place(b) || a.localeCompare(b))
  return modules.map((module) => ({
    module,
    lines: lines.filter((line) => line.module === module).sort((a, b) => a.code.localeCompare(b.code) || a.key.localeCompare(b.key)),
  }))
}

/** Those whose code or name contains the words, in either language. */
export function found(lines: readonly RegisterLine[], text: string): RegisterLine[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => words.every((word) => `${line.code} ${line.zh} ${line.en}`.toLowerCase().includes(word)))
}
