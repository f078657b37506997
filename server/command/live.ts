import type { Logger } from 'pino'
import { LiveFrame } from '#shared/command/command.contract'
import {
  LIVE_ALIVE_MILLISECONDS,
  LIVE_CLOSED,
  LIVE_SOCKET_PATH,
} from '#shared/command/command.endpoints'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { Rights } from '../account/rights'
import { SESSIONS } from '../account/sessions.model'
import { STAFF } from '../account/staff.model'
import { presentCheckIns } from '../checkins/review.actions'
import { CHECK_IN_RECEIVED, CHECK_IN_REVIEWED, checkInsById } from '../checkins/checkins.model'
import { recordLooks } from '../oversight/looks.model'
import type { Change } from '../platform/database'
import type { Hub } from '../platform/hub'
import { OUTBOX, type OutboxRow } from '../platform/outbox.model'
import type { Socket, SocketHandler } from '../platform/sockets'
import { type LiveActor, mayOpenLive } from './command.policy'
import { redeemTicket } from './tickets.model'

/** Somebody who follows the live view. */
interface Viewer {
  socket: Socket
  sessionId: string
  purpose: Purpose
  /** Frames go out one batch after another, so that their order stays that of the commits. */
  turn: Promise<void>
}

/** How an event of the outbox is told. */
const FRAMES: Partial<Record<string, 'check-in' | 'reviewed'>> = {
  [CHECK_IN_RECEIVED]: 'check-in',
  [CHECK_IN_REVIEWED]: 'reviewed',
}

/** A check-in on its way to those who may see it. */
interface News {
  type: 'check-in' | 'reviewed'
  cursor: string
  within: readonly string[]
  checkIn: CheckIn
}

interface LiveNeeds {
  hub: Hub
  rights: Rights
  now(): Date
  log: Logger
}

/**
 * Tells officials of check-ins as they are committed. Who may see what is asked again with each
 * event; the look is recorded before anything is sent.
 */
export function followLive({ hub, rights, now, log }: LiveNeeds): SocketHandler {
  const viewers = new Set<Viewer>()

  hub.listen({
    changed(changes) {
      if (viewers.size === 0) return
      const mayHaveLost = whoMayHaveLost(changes)
      for (const viewer of viewers) {
        if (mayHaveLost(viewer.sessionId)) inTurn(viewer, () => tryLine(viewer))
      }
      const news = newsOf(changes)
      for (const viewer of viewers) inTurn(viewer, async () => tell(viewer, await news))
    },
    missed: () => viewers.forEach(({ socket }) => socket.send({ type: 'resync' })),
  })

  /** One slow database answer must not let a later event overtake an earlier one. */
  function inTurn(viewer: Viewer, work: () => Promise<void>) {
    viewer.turn = viewer.turn.then(work).catch((err: unknown) => {
      log.error({ err }, 'live view not told')
      viewer.socket.send({ type: 'resync' })
    })
  }

  async function tell({ socket, sessionId, purpose }: Viewer, news: readonly News[]) {
    const actor = await listenerOf(sessionId, rights, now())
    if (!actor) return socket.close(LIVE_CLOSED.sessionOver)
    const seen = news.filter(({ within }) => within.includes(actor.organisationId))
    await recordLooks(seen.map(({ checkIn }) => lookOf(actor, checkIn, purpose, now())))
    for (const { type, cursor, checkIn } of seen) {
      socket.send(LiveFrame.parse({ type, cursor, checkIn }))
    }
  }

  /** A session that ended while nothing happened must not go on listening. */
  async function tryLine({ socket, sessionId }: Viewer) {
    const isThere = (await listenerOf(sessionId, rights, now())) !== null
    if (isThere) socket.send({ type: 'alive' })
    else socket.close(LIVE_CLOSED.sessionOver)
  }

  return {
    path: LIVE_SOCKET_PATH,
    beat: {
      milliseconds: LIVE_ALIVE_MILLISECONDS,
      also: () => viewers.forEach(viewer => inTurn(viewer, () => tryLine(viewer))),
    },
    async admit(query) {
      const ticket = await redeemTicket(query.get('ticket') ?? '', now())
      if (!ticket || !(await listenerOf(ticket.sessionId, rights, now()))) return null
      const cursor = query.get('cursor')
      return socket => {
        const { sessionId, purpose } = ticket
        const viewer: Viewer = { socket, sessionId, purpose, turn: Promise.resolve() }
        viewers.add(viewer)
        catchUp(viewer, cursor)
        return () => viewers.delete(viewer)
      }
    },
  }

  function catchUp(viewer: Viewer, cursor: string | null) {
    viewer.socket.send({ type: 'ready' })
    if (cursor === null) return
    const missed = hub.after(cursor)
    if (missed) inTurn(viewer, async () => tell(viewer, await newsOf(missed)))
    else viewer.socket.send({ type: 'resync' })
  }
}

const lookOf = ({ staffId }: LiveActor, { personId }: CheckIn, purpose: Purpose, at: Date) => ({
  staffId,
  personId,
  purpose,
  at,
})

/** Who listens, if the session still stands and still may. */
async function listenerOf(sessionId: string, rights: Rights, now: Date): Promise<LiveActor | null> {
  const actor = await rights.actorOf(sessionId, now)
  return actor && mayOpenLive(actor) ? actor : null
}

/** Whose right to look may have been withdrawn by these changes: it is asked again at once. */
function whoMayHaveLost(changes: readonly Change[]): (sessionId: string) => boolean {
  if (changes.some(({ collection }) => collection === STAFF)) return () => true
  const sessions = changes.filter(({ collection }) => collection === SESSIONS)
  const ids = new Set(sessions.map(({ id }) => id))
  return sessionId => ids.has(sessionId)
}

/** Reads the check-ins behind a batch of changes, once for all who follow. */
async function newsOf(changes: readonly Change[]): Promise<News[]> {
  const rows = changes
    .filter(({ collection, operation }) => collection === OUTBOX && operation === 'insert')
    .map(({ cursor, document }) => ({ cursor, ...(document as unknown as OutboxRow) }))
    .filter(({ kind }) => kind in FRAMES)
  if (rows.length === 0) return []
  const checkIns = await presentCheckIns(await checkInsById(rows.map(row => row.subjectId)))
  const byId = new Map(checkIns.map(checkIn => [checkIn.id, checkIn]))
  return rows.flatMap(({ kind, cursor, subjectId, within }) => {
    const type = FRAMES[kind]
    const checkIn = byId.get(subjectId)
    return type && checkIn ? [{ type, cursor, within, checkIn }] : []
  })
}
