// Adds up what the test runners themselves reported and prints "N passed, N failed".
// Exit code 1 when anything failed, a step broke, or nothing ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [home, results, brokenSteps] = process.argv.slice(2)
const suites = []

function add(name, passed, failed, skipped) {
  suites.push({ name, passed, failed, skipped })
}

for (const module of ['kernel', 'server', 'bench']) {
  for (const kind of ['surefire', 'failsafe']) {
    const folder = join(home, module, 'target', `${kind}-reports`)
    if (!existsSync(folder)) continue
    let passed = 0
    let failed = 0
    let skipped = 0
    for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
      const head = /<testsuite [^>]*>/.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? ''
      const number = (key) => Number(new RegExp(` ${key}="(\\d+)"`).exec(head)?.[1] ?? 0)
      const bad = number('failures') + number('errors')
      failed += bad
      skipped += number('skipped')
      passed += number('tests') - bad - number('skipped')
    }
    add(kind === 'surefire' ? module : `${module}, killed and restarted`, passed, failed, skipped)
  }
}

const vitest = join(results, 'vitest.json')
if (existsSync(vitest)) {
  const report = JSON.parse(readFileSync(vitest, 'utf8'))
  add('web', report.numPassedTests, report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0), report.numPendingTests)
}

const playwright = join(results, 'playwright.json')
if (existsSync(playwright)) {
  const { stats, errors = [] } = JSON.parse(readFileSync(playwright, 'utf8'))
  add('browser', stats.expected + stats.flaky, stats.unexpected + errors.length, stats.skipped)
}

const launcher = join(results, 'launcher.txt')
if (existsSync(launcher)) {
  const lines = readFileSync(launcher, 'utf8').split('\n')
  add('launcher', lines.filter((line) => line.startsWith('ok ')).length, lines.filter((line) => line.startsWith('not ok ')).length, 0)
}

const total = (key) => suites.reduce((sum, suite) => sum + suite[key], 0)
for (const { name, passed, failed, skipped } of suites) {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
}
const broken = join(results, 'failed-steps')
if (existsSync(broken)) {
  console.log(`Failed steps: ${readFileSync(broken, 'utf8').trim().split('\n').join(', ')}`)
}
const passed = total('passed')
// A step can break without a failed test, e.g. when it does not compile; that must not read as success.
const failed = Math.max(total('failed'), Number(brokenSteps))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
