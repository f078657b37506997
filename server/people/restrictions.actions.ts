import { randomBytes } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { BanContent, OccupationBan } from '#shared/people/restrictions.contract'
import * as endpoints from '#shared/people/restrictions.endpoints'
import { staffNamed } from '../account/staff.model'
import { partClasses } from '../courses/classes/parting'
import { tellLater } from '../courses/news.model'
import { addEvidence } from '../evidence/records.model'
import { partTraining } from '../jobs/training/parting'
import { recordAct } from '../oversight/acts.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { type StoredAgeGroup, ageGroupsById, ageGroupsOf, saveAgeGroup } from './age-groups.model'
import { type StoredBan, addStoredBan, banById, closeBan } from './bans.model'
import { keptPerson } from './people.actions'
import { personById } from './people.model'
import { mayKeep } from './people.policy'
import { ageGroupEvidence, banEndedEvidence, banEvidence } from './restrictions.evidence'

interface By {
  actor: Extract<Actor, { role: 'officer' }>
  now: Date
  vault: Vault
}

/** Enters work that a document closes to a person. The same act sent again gets the first one. */
export async function ban(
  asked: { attemptId: string; personId: string; content: BanContent },
  { actor, now, vault }: By,
): Promise<StoredBan> {
  const { id: personId } = await keptPerson(asked.personId, actor)
  const known = await banById(asked.attemptId, vault)
  if (known) return sameBan(known, personId)
  const { content } = asked
  const fresh: StoredBan = {
    ...{ id: asked.attemptId, personId, content, salt: randomBytes(16).toString('base64url') },
    ...{ setBy: actor.staffId, setAt: now, ended: null },
  }
  try {
    await inTransaction(async session => {
      await addStoredBan(fresh, vault, session)
      await addEvidence([banEvidence(fresh)], session)
      // What is closed to him stays sealed: an act tells that it was entered, and until when.
      const { ground, firstDay, lastDay } = content
      const details = { ban: fresh.id, ground, firstDay, lastDay }
      await recordAct(
        {
          ...{ staffId: actor.staffId, act: endpoints.addBan.id, subjectId: personId },
          ...{ at: now, details },
        },
        session,
      )
    })
    return fresh
  } catch (error) {
    const stored = isDuplicate(error) ? await banById(asked.attemptId, vault) : null
    if (stored) return sameBan(stored, personId)
    throw error
  }
}

/** @throws {Refusal} 409 another act has that name. */
function sameBan(known: StoredBan, personId: string): StoredBan {
  if (known.personId !== personId) throw new Refusal(409, 'changed-meanwhile')
  return known
}

/** From now on the work is open to him again. */
export async function unban(
  { id, reason }: { id: string; reason: string },
  { actor, now, vault }: By,
): Promise<StoredBan> {
  const known = await banById(id, vault)
  const person = known && (await personById(known.personId))
  if (!person || !mayKeep(actor, person)) throw new Refusal(404, 'no-such-ban')
  const ended = { at: now, staffId: actor.staffId, reason }
  await inTransaction(async session => {
    if (!(await closeBan(id, ended, session))) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([banEndedEvidence(id, ended)], session)
    await recordAct(
      {
        ...{ staffId: actor.staffId, act: endpoints.endBan.id, subjectId: person.id },
        ...{ at: now, details: { ban: id, reason } },
      },
      session,
    )
  })
  return { ...known, ended }
}

/** What a person is told whose age group was put right; an officer's reason is not for him. */
const PARTED = '按规定分开安排'

/**
 * Puts right under which rules of age somebody falls; classes and courses of the other group end for
 * him, and those of his own are told him. The same act sent again changes nothing.
 *
 * @source 《社区矫正法》第五十八条：在社区矫正期间年满十八周岁的，继续按照未成年人社区矫正有关规定执行。
 *   It never changes by itself: only a mistake is put right, on a document.
 */
export async function putAgeGroupRight(
  asked: Pick<StoredAgeGroup, 'personId' | 'juvenile' | 'document' | 'reason'> & {
    attemptId: string
  },
  { actor, now }: By,
): Promise<{ juvenile: boolean; takenOutOf: number }> {
  const { attemptId, ...said } = asked
  const { id: personId } = await keptPerson(asked.personId, actor)
  const { staffId } = actor
  const change: StoredAgeGroup = { id: attemptId, ...said, personId, setBy: staffId, setAt: now }
  const { juvenile } = said
  const [known] = await ageGroupsById([attemptId])
  if (known) return { juvenile: known.juvenile, takenOutOf: 0 }
  const takenOutOf = await inTransaction(async session => {
    if (!(await saveAgeGroup(change, session))) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([ageGroupEvidence(change)], session)
    const parted = { personId, juvenile, reason: PARTED, staffId, now }
    const out = (await partClasses(parted, session)) + (await partTraining(parted, session))
    await tellLater({ kind: 'person', aboutId: personId, dueAt: now }, session)
    const details = { juvenile, document: said.document, reason: said.reason }
    await recordAct(
      { staffId, act: endpoints.setAgeGroup.id, subjectId: personId, at: now, details },
      session,
    )
    return out
  }).catch((error: unknown) => {
    // The same press came twice at once: the other one did it.
    if (isDuplicate(error)) return 0
    throw error
  })
  return { juvenile, takenOutOf }
}

/** Makes bans ready to be shown. */
export async function presentBans(bans: readonly StoredBan[]): Promise<OccupationBan[]> {
  const staff = await staffNamed(bans.map(({ setBy }) => setBy))
  return bans.map(({ id, content, setAt, setBy, ended }) => ({
    ...{ id, ...content },
    setAt: setAt.toISOString(),
    setByName: staff.get(setBy)?.name ?? '',
    endedAt: ended?.at.toISOString() ?? null,
    endReason: ended?.reason ?? '',
  }))
}

/** How somebody's age group was put right, newest first. */
export async function presentAgeGroups(personId: string) {
  const changes = await ageGroupsOf(personId)
  const staff = await staffNamed(changes.map(({ setBy }) => setBy))
  return changes.map(({ juvenile, document, reason, setAt, setBy }) => ({
    ...{ juvenile, document, reason, at: setAt.toISOString() },
    byName: staff.get(setBy)?.name ?? '',
  }))
}
