import type { Actor } from '#shared/endpoint'
import { TOKEN_MINUTES } from '../platform/tokens'
import { actingAs } from '../people/behind'
import { personById } from '../people/people.model'
import { type Session, noteUse, sessionById } from './sessions.model'
import { type StaffMember, staffById } from './staff.model'

/** A right that was withdrawn may still be believed for this long, should the hub be silent. */
const BELIEVED_MILLISECONDS = 3000
/** An official who does nothing for this long has to sign in again; so has an open socket of theirs. */
const IDLE_MILLISECONDS = (TOKEN_MINUTES + 1) * 60_000

const MOST_REMEMBERED = 20_000

interface Belief {
  actor: Promise<Actor | null>
  until: number
}

/** Who stands behind a session, asked anew at least every three seconds. */
export interface Rights {
  /** Notes that a session is being used. */
  use(sessionId: string, now: Date): Promise<void>
  /** Null when the session has ended, or its owner may no longer act. */
  actorOf(sessionId: string, now: Date): Promise<Actor | null>
  /** To be called when one session changed, or any person or official. */
  forget(sessionId?: string): void
}

export function createRights(): Rights {
  let beliefs = new Map<string, Belief>()
  return {
    actorOf(sessionId, now) {
      const known = beliefs.get(sessionId)
      if (known && known.until > now.getTime()) return known.actor
      if (beliefs.size >= MOST_REMEMBERED) beliefs = new Map()
      const actor = lookUp(sessionId, now)
      beliefs.set(sessionId, { actor, until: now.getTime() + BELIEVED_MILLISECONDS })
      actor.catch(() => beliefs.delete(sessionId))
      return actor
    },
    use: noteUse,
    forget: sessionId => void (sessionId ? beliefs.delete(sessionId) : beliefs.clear()),
  }
}

async function lookUp(sessionId: string, now: Date): Promise<Actor | null> {
  const session = await sessionById(sessionId)
  if (!session) return null
  if (session.kind === 'person') return personBehind(session)
  // Closing an account ends its sessions in the same step, and only an open one begins new ones.
  if (session.kind === 'relative') return { role: 'relative', relativeId: session.subjectId }
  const isIdle = now.getTime() - session.usedAt.getTime() > IDLE_MILLISECONDS
  return isIdle ? null : staffBehind(session)
}

async function personBehind({ subjectId }: Session): Promise<Actor | null> {
  const person = await personById(subjectId)
  return person && actingAs(person)
}

async function staffBehind({ subjectId }: Session): Promise<Actor | null> {
  const member = await staffById(subjectId)
  return member && actorFor(member)
}

function actorFor({ id, role, level, organisationId }: StaffMember): Actor {
  const official = { staffId: id, organisationId }
  return role === 'officer' ? { role, level, ...official } : { role, ...official }
}
