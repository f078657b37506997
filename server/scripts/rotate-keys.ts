/**
 * Seals everything that is sealed with another key once more with FIELD_SECRET, and marks it by the
 * keys that are known, while the servers run. May be broken off and begun again. The order of the
 * whole change is told in docs/operation.
 *
 *   npm run rotate-keys
 */
import { readConfig } from '../config'
import { keysOf } from '../keys'
import { Plain, plainMessage } from '../platform/complain'
import { connectDatabase, disconnectDatabase } from '../platform/database'
import { rotateOnce } from './rotate-keys.model'

/** A round that is disturbed again and again is a fault that somebody should look at. */
const MOST_ROUNDS = 20

async function rotate(): Promise<string> {
  const config = readConfig()
  if (config.MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  const { vault } = keysOf(config)
  await connectDatabase(config.MONGODB_URI)
  let changed = 0
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const done = await rotateOnce(vault)
    changed += done.changed
    console.log(`round ${round}: ${done.seen} rows, ${done.changed} sealed or marked once more`)
    if (done.changed === 0 && done.missed === 0) {
      return `All is sealed with key ${config.FIELD_KEY_ID}: ${changed} rows were changed.`
    }
  }
  throw new Plain(`After ${MOST_ROUNDS} rounds there is still more to do. Run it again.`)
}

rotate()
  .then(line => console.log(line))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 1
  })
  .finally(disconnectDatabase)
