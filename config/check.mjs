/**
 * The gate: every check in turn, fastest first, stopping at the first that fails.
 *
 *   npm run check              all of it
 *   npm run check -- api       only the steps named
 *
 * The last line counts the tests: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const REPORTS = path.join('.data', 'check')

/** A build for the checks speaks to nobody; the demo's phone signs in through the stand-in. */
const BUILD_SETTINGS = { WEAPP_SERVER: 'https://guitu.invalid', STAND_IN: '1' }

const script = name => ({ name, command: ['npm', 'run', '--silent', name] })
const tests = (project, ...more) => ({
  name: project,
  report: path.join(REPORTS, `${project}.json`),
  command: ['jest', '-c', 'config/jest.cjs', '--ci', '--selectProjects', project, ...more],
})

// Where two run at a time, jest alone would leave one of two cores idle.
const STEPS = [
  script('check:format'),
  script('check:types'),
  script('check:secrets'),
  script('check:arrows'),
  script('check:lint'),
  // One at a time: some of these start processes of their own and stop them by a deadline.
  tests('unit'),
  tests('screens', '--maxWorkers=2'),
  script('build'),
  script('size'),
  tests('weapp'),
  // Each in a database of its own.
  tests('api', '--maxWorkers=2'),
  { name: 'faults', command: ['tsx', 'tests/faults/main.ts', '--short'] },
  tests('journeys', '--runInBand'),
]

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !STEPS.some(step => step.name === name))
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const totals = { passed: 0, failed: 0, skipped: 0 }
const times = []
let broken = null

for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${step.name}`)
  const began = Date.now()
  const went = run(step)
  times.push(`${step.name} ${Math.round((Date.now() - began) / 1000)} s`)
  if (step.report) count(step)
  if (!went) {
    broken = step.name
    break
  }
}

console.log(`\n${times.join(' · ')}`)
if (broken) console.log(`Stopped at: ${broken}`)
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
)
process.exit(broken ? 1 : 0)

function run({ command: [program, ...args], report }) {
  const local = path.join('node_modules', '.bin')
  const { status } = spawnSync(
    program,
    report ? [...args, '--json', `--outputFile=${report}`, '--silent=false'] : args,
    {
      // jest prints its JSON on standard output as well; its own report goes to standard error.
      stdio: ['ignore', report ? 'ignore' : 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...BUILD_SETTINGS,
        PATH: `${local}${path.delimiter}${process.env.PATH}`,
      },
    },
  )
  return status === 0
}

/** A run that executed no test is broken, whatever it says of itself. */
function count({ name, report }) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = read(report)
  totals.passed += numPassedTests
  totals.failed += numFailedTests
  totals.skipped += numPendingTests
  if (numPassedTests + numFailedTests + numFailedTestSuites === 0) {
    console.error(`${name} executed no test`)
    totals.failed += 1
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 0 }
  }
}
