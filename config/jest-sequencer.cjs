/**
 * Begins with the suites that take longest: a fresh clone knows no times, and one that begins last
 * leaves the other workers idle for minutes. Those with the cameras stand so that the two which compute
 * most, faces and calls, do not run side by side: each could use the whole machine.
 */
const { existsSync } = require('node:fs')
const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

const LONGEST = [
  'tests/security/fuzz.api.test.ts',
  'tests/architecture/permissions.api.test.ts',
  'tests/server/evidence/tampering.api.test.ts',
  'tests/shared/geometry/quick-polygon.test.ts',
  'tests/config/lint.test.ts',
  'tests/server/outside/face-engine/pool.test.ts',
  'tests/server/outside/face-engine/measuring.test.ts',
  'tests/journeys/faces.test.ts',
  'tests/journeys/courses-cheating.test.ts',
  'tests/journeys/jobs-applying.test.ts',
  'tests/journeys/visits-booking.test.ts',
  'tests/journeys/visits-call.test.ts',
].map(file => path.resolve(__dirname, '..', file))

const gone = LONGEST.filter(file => !existsSync(file))
if (gone.length > 0) throw new Error(`Named as the longest, but not there: ${gone.join(', ')}`)

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLong = ({ path }) => LONGEST.includes(path)
    const first = sorted
      .filter(isLong)
      .toSorted((one, other) => LONGEST.indexOf(one.path) - LONGEST.indexOf(other.path))
    return [...first, ...sorted.filter(test => !isLong(test))]
  }
}
