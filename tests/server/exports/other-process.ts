/**
 * A server process as far as exports need one: connects, says that it is ready, and asks for ten
 * points when it is told to. Prints what became of it.
 *
 * Arguments: address of the database, the moment (ISO 8601), the officer's id.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { ask } from '../../../server/exports/exports.actions'
import { connectDatabase, disconnectDatabase } from '../../../server/platform/database'

async function main([uri, moment, staffId]: string[]) {
  await connectDatabase(uri!)
  process.stdout.write('ready\n')
  await once(process.stdin, 'data')
  const asked = await ask(
    {
      attemptId: randomUUID(),
      personId: 'demo-person-1',
      firstDay: '2026-11-24',
      lastDay: '2026-11-24',
      withCoordinates: true,
      purpose: 'verify-finding',
      reason: '核对本人当日签到，回复申诉',
    },
    {
      actor: { role: 'officer', level: 'office', staffId: staffId!, organisationId: '53252701' },
      now: new Date(moment!),
    },
  )
  process.stdout.write(`${asked.decision}\n`)
  await disconnectDatabase()
  process.stdin.destroy()
}

void main(process.argv.slice(2))
