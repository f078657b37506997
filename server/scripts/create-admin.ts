/**
 * Adds the first accounts of an installation: there are none by default. The password is read
 * from standard input, so that it stands in no history and no list of processes; the authenticator
 * app is set up at the first sign-in.
 *
 *   npm run create-admin -- --user-name wang --name 王芳 --role systemAdministrator --organisation 532527
 */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { hashPassword } from '../account/passwords'
import { addStaff } from '../account/staff.model'
import { readConfig } from '../config'
import { organisationById } from '../organisation/organisation.model'
import { Plain, plainMessage } from '../platform/complain'
import {
  connectDatabase,
  createIndexes,
  disconnectDatabase,
  isDuplicate,
} from '../platform/database'
import type { StaffRole } from '#shared/endpoint'

const ROLES: readonly StaffRole[] = [
  'officer',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'procurator',
  'visitClerk',
  'prisonStaff',
]
const SHORTEST_PASSWORD = 12

async function create(): Promise<string> {
  const { values } = parseArgs({
    options: {
      'user-name': { type: 'string', default: '' },
      name: { type: 'string', default: '' },
      role: { type: 'string', default: '' },
      organisation: { type: 'string', default: '' },
    },
  })
  const { 'user-name': userName, name } = values
  const role = ROLES.find(known => known === values.role)
  if (!/^[\w.-]{2,64}$/.test(userName))
    throw new Plain('--user-name: 2 to 64 letters, digits, . _ -')
  if (name === '') throw new Plain('--name is missing')
  if (!role) throw new Plain(`--role is one of ${ROLES.join(', ')}`)

  const { MONGODB_URI } = readConfig()
  if (MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  await connectDatabase(MONGODB_URI)
  await createIndexes()
  const place = await organisationById(values.organisation)
  if (!place) throw new Plain(`--organisation: there is none of id "${values.organisation}"`)
  const passwordHash = await hashPassword(await askPassword())
  await addStaff(
    {
      id: randomUUID(),
      userName,
      name,
      role,
      level: place.level,
      organisationId: place.id,
      within: place.within,
    },
    passwordHash,
  ).catch((error: unknown) => {
    throw isDuplicate(error) ? new Plain(`The user name "${userName}" is taken.`) : error
  })
  return `${userName} (${role}, ${place.name}) may sign in now and is asked to set up an app.`
}

async function askPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const password = await lines.question(`Password, at least ${SHORTEST_PASSWORD} characters: `)
  lines.close()
  if (password.length < SHORTEST_PASSWORD) throw new Plain('That is too short. Nothing was added.')
  return password
}

create()
  .then(line => console.log(line))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 1
  })
  .finally(disconnectDatabase)
