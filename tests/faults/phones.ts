import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CheckInDraft, Receipt } from '#shared/checkins/checkins.contract'
import type { Dice } from '../../server/scripts/demo/random'
import { CUT, type History, IN_VAIN, NOBODY_THERE, type Operation } from './history'

/** How the phones of an experiment behave. */
export interface Habits {
  /** How many times each upload is sent at the same moment. */
  copies: number
  /** How many check-ins are made before any is sent; they leave in any order. */
  gathered: number
  /** How long before it is sent the oldest of these was made. */
  latestMilliseconds: number
  /** By how much a phone's clock may be off, either way. */
  clockMilliseconds: number
  /** From one receipt to the next check-in. */
  restMilliseconds: number
}

/** Somebody with a phone. */
export interface Holder {
  personId: string
  countyId: string
  token: string
  /** Where this person lives; degrees, WGS-84. */
  home: { latitude: number; longitude: number }
}

/** What the phones of a load have in common. */
export interface Load {
  habits: Habits
  history: History
  fate: Dice
  /** Where the API can be reached now; another is tried after each failure. */
  addresses(): readonly string[]
  /** Whether no more check-ins are to be made; what was made is still sent. */
  isOver(): boolean
  /** After this nothing is sent again; milliseconds since 1970. */
  givesUpAt(): number
}

/** As the phone itself waits, then from now to then. */
const PATIENCE_MILLISECONDS = 15_000
const REST_AFTER_FAILURE = 300
const REST_AT_MOST = 3000

/** Refusals of the thing itself, as the phone knows them. */
const FINAL = [400, 413]

/** One phone: makes check-ins, keeps them, and sends each until there is a receipt. */
export async function usePhone(holder: Holder, load: Load): Promise<void> {
  const { habits, fate } = load
  const offset = Math.round((fate.next() * 2 - 1) * habits.clockMilliseconds)
  let counter = 0
  await pause(fate.next() * habits.restMilliseconds)
  while (!load.isOver()) {
    const made = Array.from({ length: habits.gathered }, () =>
      draftOf(holder, { counter: ++counter, offset, load }),
    )
    made.sort(() => fate.next() - 0.5)
    for (const draft of made) await sendUntilReceived(holder, draft, offset, load)
    await pause(habits.restMilliseconds * (0.5 + fate.next()))
  }
}

interface Making {
  counter: number
  offset: number
  load: Load
}

/** Mostly at home, sometimes far outside, sometimes with a receiver that knows next to nothing. */
function draftOf({ home }: Holder, { counter, offset, load }: Making): CheckInDraft {
  const { fate, habits } = load
  const at = Date.now() + offset - Math.floor(fate.next() * habits.latestMilliseconds)
  const isAway = fate.below(5) === 0
  const accuracyMetres = fate.below(7) === 0 ? 60_000 : 10 + fate.below(20)
  const fixes = Array.from({ length: 3 }, (_, second) => ({
    latitude: home.latitude + (isAway ? 2 : 0) + fate.next() / 1000,
    longitude: home.longitude + fate.next() / 1000,
    accuracyMetres,
    takenAt: new Date(at + second * 1000).toISOString(),
  }))
  const takenAt = new Date(at).toISOString()
  return { attemptId: randomUUID(), takenAt, counter, datum: 'wgs84', fixes }
}

async function sendUntilReceived(
  holder: Holder,
  draft: CheckInDraft,
  offset: number,
  load: Load,
): Promise<void> {
  const operation = load.history.invoke(holder.personId, draft)
  for (let attempt = 0; operation.outcome === 'unknown'; attempt++) {
    if (Date.now() > load.givesUpAt()) return
    const addresses = load.addresses()
    const copies = Array.from({ length: load.habits.copies }, async (_, copy) => {
      const address = addresses[(operation.turn + attempt + copy) % addresses.length]!
      return send(address, holder.token, operation, { offset, history: load.history })
    })
    const waits = await Promise.all(copies)
    if (operation.outcome === 'unknown') await pause(Math.max(...waits))
  }
}

interface Sending {
  offset: number
  history: History
}

/** Sends once and notes what came of it. @returns how long to wait before the next time. */
async function send(
  address: string,
  token: string,
  operation: Operation,
  { offset, history }: Sending,
): Promise<number> {
  const sentAt = new Date(Date.now() + offset).toISOString()
  operation.sentAt.push(sentAt)
  const began = performance.now()
  try {
    const answer = await fetch(`${address}/api/check-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...operation.draft, sentAt }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    })
    const body: unknown = await answer.json()
    history.hear(nameOf(answer.status, body))
    if (answer.ok) {
      history.waited(performance.now() - began)
      receive(operation, body as Receipt)
    } else if (FINAL.includes(answer.status)) operation.outcome = 'fail'
    const retryAfter = Number(answer.headers.get('retry-after') ?? 0) * 1000
    return Math.min(REST_AT_MOST, Math.max(REST_AFTER_FAILURE, retryAfter))
  } catch (error) {
    history.hear(isTimeout(error) ? IN_VAIN : isRefused(error) ? NOBODY_THERE : CUT)
    return REST_AFTER_FAILURE
  }
}

const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'

const isRefused = (error: unknown) =>
  error instanceof Error &&
  (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED'

const nameOf = (status: number, body: unknown) =>
  status === 200 ? '200' : `${status} ${(body as { code?: string }).code}`

function receive(operation: Operation, receipt: Receipt) {
  operation.receipts.push(receipt)
  operation.settledAt ??= Date.now()
  operation.outcome = 'ok'
}
