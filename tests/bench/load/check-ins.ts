import { randomUUID } from 'node:crypto'
import type { Receipt } from '#shared/checkins/checkins.contract'
import type { Keys } from '../../../server/account/account.actions'
import { openSession } from '../../../server/account/sessions.model'
import { signToken } from '../../../server/platform/tokens'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { requestOf } from './lane'

/** Persons of the demo who live in the county. */
const NUMBER_OF_PERSONS = 6

/** Persons who can check in. @returns what makes a check-in of the next of them. */
export async function createPersons(keys: Keys): Promise<() => Buffer> {
  const now = new Date()
  const tokens = await Promise.all(
    PEOPLE.slice(0, NUMBER_OF_PERSONS).map(async ({ id: subjectId }) => {
      const id = randomUUID()
      await openSession({ id, kind: 'person', subjectId, startedAt: now })
      return signToken(keys.tokens, id, now)
    }),
  )
  let made = 0
  return () => {
    const authorization = `Bearer ${tokens[made++ % tokens.length]}`
    return requestOf('/api/check-ins', { authorization }, JSON.stringify(checkIn(made)))
  }
}

function checkIn(counter: number) {
  const takenAt = new Date().toISOString()
  const fix = { latitude: 24.53, longitude: 103.77, accuracyMetres: 15, takenAt }
  const fixes = [fix, fix, fix]
  return { attemptId: randomUUID(), takenAt, sentAt: takenAt, counter, datum: 'wgs84', fixes }
}

/** What a receipt says. */
export const receiptIn = (body: string): Receipt => JSON.parse(body) as Receipt
