/**
 * Asks the whole server a hundred thousand spoilt questions on a real database, and prints what came
 * of it as one JSON line.
 *
 *   node --import tsx tests/faults/fuzz.ts [--cases 100000] [--seed 1] [--at-once 16]
 */
import { parseArgs } from 'node:util'
import down from '../helpers/mongod-down'
import up from '../helpers/mongod-up'
import { fuzz, startHeardWorld } from '../security/fuzz/run'

const { values: asked } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(process.pid) },
    'at-once': { type: 'string', default: '16' },
  },
})

async function main(): Promise<boolean> {
  await up()
  try {
    const world = await startHeardWorld()
    const { serverErrors, hanging, operators, ...report } = await fuzz(world, {
      seed: Number(asked.seed),
      wanted: Number(asked.cases),
      atOnce: Number(asked['at-once']),
    })
    await world.end()
    const shown = new Map([...serverErrors, ...hanging].map(one => [one.endpoint, one]))
    for (const failure of [...shown.values(), ...operators]) console.error(JSON.stringify(failure))
    const figures = {
      cases: report.cases,
      serverErrors: serverErrors.length,
      hanging: hanging.length,
      operators: operators.length,
    }
    process.stdout.write(`${JSON.stringify({ ...report, ...figures })}\n`)
    return serverErrors.length + hanging.length + operators.length === 0
  } finally {
    await down()
  }
}

main().then(
  isWell => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
