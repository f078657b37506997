/**
 * Puts the lessons to begin with into a county. Those whose law was compared are published when that is
 * asked for; the others stay drafts until an officer has compared it. Doing it again changes nothing.
 *
 *   npm run load-lessons -- --county 532527 --user-name luxi [--publish]
 */
import { parseArgs } from 'node:util'
import { accountWithin, staffById } from '../account/staff.model'
import { readConfig } from '../config'
import { loadStarterLessons } from '../courses/starter/loading'
import { organisationById } from '../organisation/organisation.model'
import { Plain, plainMessage } from '../platform/complain'
import { connectDatabase, createIndexes, disconnectDatabase } from '../platform/database'

async function load(): Promise<string[]> {
  const { values } = parseArgs({
    options: {
      county: { type: 'string', default: '' },
      'user-name': { type: 'string', default: '' },
      publish: { type: 'boolean', default: false },
    },
  })
  const { MONGODB_URI } = readConfig()
  if (MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  await connectDatabase(MONGODB_URI)
  await createIndexes()
  const county = await organisationById(values.county)
  if (county?.level !== 'county') throw new Plain(`--county: there is none "${values.county}"`)
  const account = await accountWithin(county.id, values['user-name'])
  const staff = account && (await staffById(account.id))
  if (staff?.role !== 'officer' || staff.organisationId !== county.id) {
    throw new Plain('--user-name: an officer of the county answers for its lessons')
  }
  const by = { staffId: staff.id, now: new Date() }
  const loaded = await loadStarterLessons(county, by, values.publish ? 'checked' : 'none')
  return loaded.map(({ title, isNew, isPublished }) =>
    [isNew ? 'new ' : 'kept', isPublished ? 'published' : 'draft    ', title].join('  '),
  )
}

load()
  .then(lines => console.log(lines.join('\n')))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 1
  })
  .finally(disconnectDatabase)
