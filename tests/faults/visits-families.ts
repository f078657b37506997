import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { book } from '#shared/visits/bookings/bookings.endpoints'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { openSession } from '../../server/account/sessions.model'
import { keysOf } from '../../server/keys'
import { signToken } from '../../server/platform/tokens'
import { seedPrisons } from '../../server/scripts/demo/prisons'
import { seedClaim, seedDecision, seedRelative } from '../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { type StoredBooking, bookingsOfPrison } from '../../server/visits/bookings/bookings.model'
import { type StoredSlot, slotsById, slotsOf } from '../../server/visits/prisons/slots.model'
import type { Ask } from '../helpers/caller'
import { type Heard, asking } from './faces-people'
import type { Site } from './site'
import type { StoredVisits, VisitCase } from './visits-checker'

/** Without rules of its own: whatever happens here follows from times and places alone. */
const PRISON = ORGANISATIONS.otherPrison.id

/** A relative who may ask for a visit. */
export interface FamilyHere {
  token: string
  kinshipId: string
}

let made = 0

/** Families that do not exist, each with a claim that was accepted; others than before. */
export async function familiesAt({ config }: Site, count: number): Promise<FamilyHere[]> {
  const { vault, tokens } = keysOf(config)
  const now = new Date()
  await seedPrisons(now, vault)
  const families: FamilyHere[] = []
  for (let number = 0; number < count; number++) {
    made += 1
    const id = `family-${randomUUID()}`
    const month = String(1 + Math.floor(made / 900)).padStart(2, '0')
    const digits = `9901041960${month}01${String(made % 900).padStart(3, '0')}`
    const relative = {
      ...{ id, openid: `openid-${id}`, name: '周家人', seen: true },
      ...{ idNumber: digits + checkDigitOf(digits), phone: '13900000001' },
      countyId: ORGANISATIONS.county.id,
    }
    await seedRelative(relative, now, vault)
    const said = {
      relativeId: id,
      prisonId: PRISON,
      prisonerName: `吴${made}`,
      prisonerNumber: null,
    }
    const claim = await seedClaim({ ...said, kin: 'parent' }, now, vault)
    await seedDecision(claim, { reason: null }, now, vault)
    const sessionId = randomUUID()
    await openSession({ id: sessionId, kind: 'relative', subjectId: id, startedAt: now })
    families.push({ token: signToken(tokens, sessionId, now), kinshipId: claim.id })
  }
  return families
}

const DAY_MILLISECONDS = 24 * 3600_000

/** Times that nobody has, some days ahead. */
export async function freeTimes(count: number): Promise<StoredSlot[]> {
  const from = new Date(Date.now() + 2 * DAY_MILLISECONDS)
  const to = new Date(from.getTime() + 60 * DAY_MILLISECONDS)
  const free = (await slotsOf(PRISON, from, to)).filter(({ taken }) => taken === 0)
  if (free.length < count) throw new Error(`only ${free.length} times are free`)
  return free.slice(0, count)
}

/** A family asks for a time until it is answered, at one server or another. */
export async function askFor(
  { token, kinshipId }: FamilyHere,
  slotId: string,
  address: string,
  heard: Heard,
): Promise<VisitCase> {
  const ask: Ask = asking(address, { authorization: `Bearer ${token}` }, heard)
  const attemptId = randomUUID()
  const { status, body } = await ask(book, {
    ...{ attemptId, kinshipId, slotId, companions: [], needs: [], interpreter: null },
    answers: { rather: 'remote', hard: ['far'], phone: 'yes' },
  })
  return status === 200
    ? { attemptId, slotId, told: body.id as string, code: '' }
    : { attemptId, slotId, told: null, code: String(body.code) }
}

/** Reads what became of some requests. */
export async function readVisits(cases: readonly VisitCase[]): Promise<StoredVisits> {
  const ids = new Set(cases.map(({ slotId }) => slotId))
  const isOurs = ({ slotId }: StoredBooking) => slotId !== null && ids.has(slotId)
  const bookings = (await bookingsOfPrison(PRISON)).filter(isOurs)
  const names = bookings.map(({ id }) => `visit-booking:${id}`)
  const database = mongoose.connection.db!
  const [slots, rooms, records] = await Promise.all([
    slotsById([...ids]),
    database
      .collection<{ takings: { bookingId: string }[] }>('visit_bureau_rooms')
      .find()
      .toArray(),
    database
      .collection<{ _id: string }>('evidence')
      .find({ _id: { $in: names } }, { readConcern: { level: 'majority' } })
      .toArray(),
  ])
  return {
    ...{ bookings, slots },
    roomsFor: rooms.flatMap(({ takings }) => takings.map(({ bookingId }) => bookingId)),
    recorded: new Set(records.map(({ _id }) => _id)),
  }
}
