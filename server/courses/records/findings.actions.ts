import type { StudyFinding } from '#shared/courses/records.contract'
import { lookAtFinding } from '#shared/courses/records.endpoints'
import { staffNamed } from '../../account/staff.model'
import { addEvidence } from '../../evidence/records.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { StoredSession } from '../study/sessions.model'
import { versionId, versionsById } from '../versions.model'
import { addLook, looksById, unusualOf } from './findings.model'
import { lookedEvidence } from './records.evidence'

/** Makes what was unusual ready for an official. */
export async function presentFindings(sessions: readonly StoredSession[]): Promise<StudyFinding[]> {
  const [looks, versions] = await Promise.all([
    looksById(sessions.map(({ id }) => id)),
    versionsById(sessions.map(({ lessonId, version }) => versionId(lessonId, version))),
  ])
  const staff = await staffNamed([...looks.values()].map(({ staffId }) => staffId))
  const titles = new Map(versions.map(({ id, title }) => [id, title]))
  return sessions.map(({ id, lessonId, version, openedAt, ended }) => {
    const look = looks.get(id)
    return {
      id,
      lessonTitle: titles.get(versionId(lessonId, version)) ?? '',
      openedAt: openedAt.toISOString(),
      seconds: Math.floor((ended?.time ?? 0) / 1000),
      findings: ended?.findings ?? [],
      looked: look
        ? {
            note: look.note,
            byName: staff.get(look.staffId)?.name ?? '',
            at: look.at.toISOString(),
          }
        : null,
    }
  })
}

/** How many stretches of each of some people nobody has looked at. */
export async function unlookedBy(personIds: readonly string[]): Promise<Map<string, number>> {
  const sessions = await unusualOf(personIds)
  const looks = await looksById(sessions.map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const { id, personId } of sessions) {
    if (!looks.has(id)) counts.set(personId, (counts.get(personId) ?? 0) + 1)
  }
  return counts
}

/** Notes that an officer looked at what was unusual. It has no consequence by itself. */
export async function lookAt(
  { id, personId }: StoredSession,
  note: string,
  { staffId, now }: { staffId: string; now: Date },
): Promise<void> {
  const look = { id, personId, note, staffId, at: now }
  try {
    await inTransaction(async session => {
      await addLook(look, session)
      await addEvidence([lookedEvidence(look)], session)
      const act = { staffId, act: lookAtFinding.id, subjectId: personId, at: now }
      await recordAct({ ...act, details: { session: id, note } }, session)
    })
  } catch (error) {
    throw isDuplicate(error) ? new Refusal(409, 'changed-meanwhile') : error
  }
}
