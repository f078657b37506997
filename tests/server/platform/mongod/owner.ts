/** A process with a mongod of its own, for tests that kill it: `owner.ts OPTIONS-AS-JSON`. */
import { type MongodOptions, startMongod } from '../../../../server/platform/mongod'

const options = JSON.parse(process.argv[2]!) as MongodOptions

void startMongod(options).then(({ uri }) => {
  console.log(uri)
  // Keeps the process alive, so that its end is the test's to choose.
  setInterval(() => {}, 60_000)
})
