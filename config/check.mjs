/**
 * The gate: every check in turn, fastest first, stopping at the first that fails.
 *
 *   npm run check              all of it
 *   npm run check -- api       only the steps named
 *
 * The last line counts the tests: `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

/** What only reads: two at a time, the longest first; each says what it found when it has ended. */
const READING = [
  script('check:lint'),
  script('check:format'),
  script('check:types'),
  script('check:arrows'),
  script('check:secrets'),
]

/** In the order of what they need: screens are built before they are weighed and driven. */
const STAGES = [
  { lanes: 2, steps: READING },
  // One at a time: some of these start processes of their own and stop them by a deadline.
  { lanes: 1, steps: [tests('unit'), tests('screens')] },
  {
    lanes: 2,
    steps: ['build:h5', 'build:weapp', 'build:weapp-calls', 'build:console'].map(script),
  },
  {
    lanes: 1,
    steps: [
      script('size'),
      tests('weapp'),
      tests('api'),
      { name: 'faults', command: ['tsx', 'tests/faults/main.ts', '--short'] },
      // Each has a browser and several servers of its own.
      tests('journeys', '--maxWorkers=2'),
    ],
  },
]

const asked = process.argv.slice(2)
/** @param name - of a step, or of several: `build` is each `build:…`. */
const means = (step, name) => step.name === name || step.name.startsWith(`${name}:`)
const ALL = STAGES.flatMap(({ steps }) => steps)
const unknown = asked.filter(name => !ALL.some(step => means(step, name)))
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${ALL.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const totals = { passed: 0, failed: 0, skipped: 0 }
const times = []
let broken = null

const isAsked = step => asked.length === 0 || asked.some(name => means(step, name))
for (const { lanes, steps } of STAGES) await inLanes(steps.filter(isAsked), lanes)

console.log(`\n${times.join(' · ')}`)
if (broken) console.log(`Stopped at: ${broken}`)
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
)
process.exit(broken ? 1 : 0)

/** Takes steps from one queue until it is empty or one has failed. */
async function inLanes(steps, lanes) {
  const left = [...steps]
  const lane = async () => {
    while (left.length > 0 && broken === null) await take(left.shift(), lanes > 1)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function take(step, holdsBack) {
  if (!holdsBack) console.log(`\n── ${step.name}`)
  const began = Date.now()
  const { went, said } = await run(step, holdsBack)
  if (holdsBack) console.log(`\n── ${step.name}\n${said}`)
  times.push(`${step.name} ${Math.round((Date.now() - began) / 1000)} s`)
  if (step.report) count(step)
  if (!went) broken ??= step.name
}

async function run({ command: [program, ...args], report }, holdsBack) {
  const local = path.join('node_modules', '.bin')
  const more = report ? ['--json', `--outputFile=${report}`, '--silent=false'] : []
  // jest prints its JSON on standard output as well; its own report goes to standard error.
  const output = report ? 'ignore' : 'inherit'
  const child = spawn(program, [...args, ...more], {
    stdio: holdsBack ? ['ignore', 'pipe', 'pipe'] : ['ignore', output, 'inherit'],
    env: {
      ...process.env,
      ...BUILD_SETTINGS,
      PATH: `${local}${path.delimiter}${process.env.PATH}`,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', some => (said += some))
  const [status] = await once(child, 'close')
  return { went: status === 0, said: said.trim() }
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
