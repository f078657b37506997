import type { Logger } from 'pino'
import {
  LIVE_ALIVE_MILLISECONDS,
  LIVE_CLOSED,
  LIVE_SOCKET_PATH,
} from '#shared/command/command.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { Rights } from '../account/rights'
import { SESSIONS } from '../account/sessions.model'
import { STAFF } from '../account/staff.model'
import { recordLooks } from '../oversight/looks.model'
import type { Change } from '../platform/database'
import type { Hub } from '../platform/hub'
import type { Socket, SocketHandler } from '../platform/sockets'
import { type LiveActor, audienceOf, mayOpenLive } from './command.policy'
import { type News, newsOf } from './news'
import { redeemTicket } from './tickets.model'
import { together } from './together'

/** Somebody who follows the live view. */
interface Viewer {
  socket: Socket
  sessionId: string
  /** Null: wants nothing that shows where somebody is. */
  purpose: Purpose | null
  /** Frames go out one batch after another, so that their order stays that of the commits. */
  turn: Promise<void>
}

interface LiveNeeds {
  hub: Hub
  rights: Rights
  now(): Date
  log: Logger
}

/**
 * Tells officials of check-ins, tasks, faults, and of lists that have moved, as they are committed. Who
 * may see what is asked again with each event; the look is recorded before anything is sent.
 */
export function followLive({ hub, rights, now, log }: LiveNeeds): SocketHandler {
  const viewers = new Set<Viewer>()
  /** Many are told of the same at the same moment: what they see is recorded in one go. */
  const recordTogether = together(recordLooks)

  hub.listen({
    changed(changes) {
      if (viewers.size === 0) return
      const mayHaveLost = whoMayHaveLost(changes)
      for (const viewer of viewers) {
        if (mayHaveLost(viewer.sessionId)) inTurn(viewer, () => tryLine(viewer))
      }
      const news = newsOf(changes, [...viewers].some(wantsPlaces))
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
    const { frames, looks } = shownTo(actor, purpose, news, now())
    if (looks.length > 0) await recordTogether(looks)
    socket.sendMade(frames)
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
    async admit(query, sessionId) {
      if (sessionId === undefined) return null
      const ticket = await redeemTicket(query.get('ticket') ?? '', sessionId, now())
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
    if (!missed) return viewer.socket.send({ type: 'resync' })
    inTurn(viewer, async () => tell(viewer, await newsOf(missed, wantsPlaces(viewer))))
  }
}

/** What an official gets to see of the news, and whom that is a look at. */
function shownTo(actor: LiveActor, purpose: Purpose | null, news: readonly News[], at: Date) {
  const { staffId, organisationId } = actor
  // A county hears of check-ins and of visits, but each desk of it only of its own.
  const seen = news.filter(
    ({ within, audience, showsPlaceOf }) =>
      audience === audienceOf(actor) &&
      within.includes(organisationId) &&
      (purpose !== null || showsPlaceOf === null),
  )
  const looks = seen.flatMap(({ showsPlaceOf: personId }) =>
    personId === null || purpose === null ? [] : [{ staffId, personId, purpose, at }],
  )
  return { frames: seen.map(({ bytes }) => bytes()), looks }
}

const wantsPlaces = ({ purpose }: Viewer): boolean => purpose !== null

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
