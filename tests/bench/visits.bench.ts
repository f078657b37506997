import { randomUUID } from 'node:crypto'
import { book } from '#shared/visits/bookings/bookings.endpoints'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { openSession } from '../../server/account/sessions.model'
import { signToken } from '../../server/platform/tokens'
import { seedPrisons } from '../../server/scripts/demo/prisons'
import { seedClaim, seedDecision, seedRelative } from '../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import type { StoredBooking } from '../../server/visits/bookings/bookings.model'
import { slotsOf } from '../../server/visits/prisons/slots.model'
import type { Installation } from './installation'
import { requestOf } from './load/lane'
import { openLoop, throughLanes } from './load/load'
import { disturbance, limitOf, watching } from './machine'
import { type Measured, inTurns, median, percentile, rounded } from './measure'
import { collection, emptied } from './rows'
import { type Morning, bareMorning, sameRowsMorning, writesMorning } from './visits-bare'

const FAMILIES = 200
/** Spread over five seconds. */
const PER_SECOND = 40
/** All of them at one moment: a month opens. */
const AT_ONCE_PER_SECOND = 1_000_000
/** Fewer places than families: some find nothing left. */
const TIMES = 8
const PLACES = 20
/** The tail of two hundred is ten: in fewer rounds it swings by a fifth. */
const ROUNDS = 9
const AIM_TIMES = 3
const PRISON = ORGANISATIONS.otherPrison.id
const DAY_MILLISECONDS = 24 * 3600_000

interface Family {
  authorization: string
  kinshipId: string
}

/**
 * Families who ask for visits on the same morning through one process, each durable with its time, its
 * evidence and its news when it is answered; beside the bare conditional update that takes a place, as
 * durable, behind node:http in a process of its own: a family cannot ask the database. The update without
 * HTTP, and the same rows written by nobody's program in the transaction that they need, tell what the
 * difference is made of.
 *
 * @returns P13: all at one moment, as when a month opens: how families get past one another decides.
 *   P14: spread over seconds, so that hardly anybody waits for somebody else: what one booking takes beside
 *   one update. That is mostly the processor's work beside the disk's, and tells of the machine as well.
 */
export async function bookingMornings(
  installation: Installation,
): Promise<{ atOnce: Measured; spread: Measured }> {
  const server = await installation.start()
  const bare = await installation.start('tests/bench/programs/places.ts')
  const families = await familiesIn(installation)
  const times = await timesWithPlaces()
  const morning = { times, families: FAMILIES, perSecond: PER_SECOND, places: PLACES }
  const wrongs: string[] = []

  async function ours({ perSecond }: Morning): Promise<number[]> {
    await forgetVisits(times)
    const told: string[] = []
    const waits = await throughLanes(server.address, send =>
      openLoop(perSecond, FAMILIES, async (index, dueAt) => {
        const bytes = questionOf(families[index]!, times[index % TIMES]!)
        const { answer, milliseconds } = await send({ bytes }, dueAt)
        const body = JSON.parse(answer.body) as { id?: string; code?: string }
        if (answer.status === 200) told.push(body.id!)
        else if (body.code !== 'slot-taken') wrongs.push(`${answer.status} ${body.code}`)
        return milliseconds
      }),
    )
    wrongs.push(...(await wrongsOf(told, times)))
    return waits
  }

  const crowd = { ...morning, perSecond: AT_ONCE_PER_SECOND }
  const sides = {
    bare: () => bareMorning(morning, bare.address),
    writes: () => writesMorning(morning),
    ours: () => ours(morning),
    rows: () => sameRowsMorning(morning),
    bareAtOnce: () => bareMorning(crowd, bare.address),
    oursAtOnce: () => ours(crowd),
  }
  const pids = { server: server.pid, bare: bare.pid, mongod: installation.mongodPid }
  const { result: turns, usage } = await watching(pids, () =>
    inTurns(ROUNDS, round => waitsOf(sides, round)),
  )
  await server.stop()
  await bare.stop()
  const p95 = (side: keyof typeof sides) => rounded(median(turns.map(one => one[side]!)))
  const measured = (
    when: string,
    [oursP95Milliseconds, bareP95Milliseconds]: [number, number],
    arms: Record<string, number> = {},
  ): Measured => {
    const isRight = wrongs.length === 0
    const value = isRight ? rounded(oursP95Milliseconds / bareP95Milliseconds) : null
    return {
      what: `${FAMILIES} families book on one morning, ${when}: p95 beside the bare conditional update over HTTP`,
      value,
      aim: `≤ ${AIM_TIMES}, and no time over-booked`,
      reached: value !== null && value <= AIM_TIMES,
      arms: {
        ...{ families: FAMILIES, places: TIMES * PLACES },
        ...{ oursP95Milliseconds, bareP95Milliseconds, ...arms },
      },
      limit: limitOf([usage]),
      notes: [...wrongs.slice(0, 3), ...disturbance([usage])],
    }
  }
  return {
    atOnce: measured('all at one moment', [p95('oursAtOnce'), p95('bareAtOnce')]),
    spread: measured('within some seconds', [p95('ours'), p95('bare')], {
      perSecond: PER_SECOND,
      bareWithoutHttpP95Milliseconds: p95('writes'),
      sameRowsP95Milliseconds: p95('rows'),
    }),
  }
}

/** In one order and back in turn, so that none always comes after the heaviest. @returns p95 of each side. */
async function waitsOf(sides: Record<string, () => Promise<number[]>>, round: number) {
  const names = Object.keys(sides)
  const p95: Record<string, number> = {}
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    p95[name] = percentile(await sides[name]!(), 0.95)
  }
  return p95
}

/** On no list, without companions, at a prison without rules and a county without rooms: the shortest way. */
async function familiesIn({ keys: { vault, tokens } }: Installation): Promise<Family[]> {
  const now = new Date()
  await seedPrisons(now, vault)
  // A county without rooms sets them by hand: places alone decide.
  await emptied('visit_bureau_rooms')
  const families: Family[] = []
  for (let number = 1; number <= FAMILIES; number++) {
    const id = `bench-family-${number}`
    const digits = `99010519600101${String(number).padStart(3, '0')}`
    const relative = {
      ...{ id, openid: `openid-${id}`, name: '周家人', seen: true },
      ...{ idNumber: digits + checkDigitOf(digits), phone: '13900000001' },
      countyId: ORGANISATIONS.county.id,
    }
    await seedRelative(relative, now, vault)
    const said = {
      relativeId: id,
      prisonId: PRISON,
      prisonerName: `吴${number}`,
      prisonerNumber: null,
    }
    const claim = await seedClaim({ ...said, kin: 'parent' }, now, vault)
    await seedDecision(claim, { reason: null }, now, vault)
    const sessionId = `session-${id}`
    await openSession({ id: sessionId, kind: 'relative', subjectId: id, startedAt: now })
    const authorization = `Bearer ${signToken(tokens, sessionId, now)}`
    families.push({ authorization, kinshipId: claim.id })
  }
  return families
}

/** Times some days ahead, each with as many places. */
async function timesWithPlaces(): Promise<string[]> {
  const from = new Date(Date.now() + 2 * DAY_MILLISECONDS)
  const slots = await slotsOf(PRISON, from, new Date(from.getTime() + 60 * DAY_MILLISECONDS))
  const ids = slots.slice(0, TIMES).map(({ id }) => id)
  if (ids.length < TIMES) throw new Error(`only ${ids.length} times`)
  return ids
}

/** Nobody has asked for anything. */
async function forgetVisits(times: readonly string[]): Promise<void> {
  await emptied('visit_bookings')
  await collection('visit_slots').updateMany(
    { _id: { $in: times as never[] } },
    { $set: { taken: 0, capacity: PLACES } },
  )
}

function questionOf({ authorization, kinshipId }: Family, slotId: string): Buffer {
  const question = {
    ...{ attemptId: randomUUID(), kinshipId, slotId, companions: [], needs: [], interpreter: null },
    answers: { rather: 'remote', hard: ['far'], phone: 'yes' },
  }
  return requestOf(`/api${book.path}`, { authorization }, JSON.stringify(question))
}

/** What was answered must be there, and no time may have more families than places. */
async function wrongsOf(told: readonly string[], times: readonly string[]): Promise<string[]> {
  type Kept = Pick<StoredBooking, 'slotId'> & { _id: string }
  const kept = (await collection('visit_bookings').find({}).toArray()) as unknown as Kept[]
  const ids = new Set(kept.map(({ _id }) => _id))
  const over = times.filter(id => kept.filter(({ slotId }) => slotId === id).length > PLACES)
  return [
    ...told.filter(id => !ids.has(id)).map(id => `booking ${id} was answered and is not kept`),
    ...over.map(id => `time ${id} is over-booked`),
    ...(kept.length === told.length ? [] : [`${told.length} answered, ${kept.length} kept`]),
  ]
}
