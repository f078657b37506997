import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { issueOwnCertificate } from '#shared/courses/records.endpoints'
import { addEvidence } from '../../../../server/evidence/records.model'
import { personById } from '../../../../server/people/people.model'
import { inTransaction } from '../../../../server/platform/database'
import { type StoredProgress, saveProgress } from '../../../../server/courses/study/progress.model'
import {
  type StoredSession,
  addSession,
  endSession,
  newSessionId,
} from '../../../../server/courses/study/sessions.model'
import { doneEvidence, sessionEvidence } from '../../../../server/courses/study/study.evidence'
import type { World } from '../../../helpers/world'
import { lesson } from '../study/studying'

const MINUTE = 60_000

async function subject(number: number) {
  const person = (await personById(`demo-person-${number}`))!
  return { personId: person.id, officeId: person.officeId, within: person.within }
}

/** Somebody has finished a lesson, as study would have written it. @returns the id of the lesson. */
export async function finished(
  world: World,
  number: number,
  {
    minutes = 20,
    ...content
  }: { minutes?: number } & NonNullable<Parameters<typeof lesson>[1]> = {},
): Promise<string> {
  const lessonId = await lesson(world, content)
  const now = world.outside.now()
  const done = { at: now, time: minutes * MINUTE, covered: minutes * MINUTE, quizId: null }
  const progress: StoredProgress = {
    ...(await subject(number)),
    ...{ lessonId, version: 1, lengths: [minutes * MINUTE], covered: [minutes * MINUTE] },
    ...{ time: minutes * MINUTE, offline: { waits: 0, counted: 0 }, begunAt: now, lastAt: now },
    place: { part: 0, at: 0 },
    quiz: { tries: 1, passedAt: now, quizId: null },
    done,
  }
  await inTransaction(async session => {
    await saveProgress(progress, session)
    await addEvidence([doneEvidence(progress, done)], session)
  })
  return lessonId
}

/** Something was unusual while somebody studied. @returns the id of the stretch. */
export async function unusual(world: World, number: number): Promise<string> {
  const now = world.outside.now()
  const stretch: StoredSession = {
    ...{ id: newSessionId(), ...(await subject(number)) },
    ...{ lessonId: await lesson(world), version: 1, openedAt: now, ended: null },
  }
  const ended = {
    ...{ at: now, why: 'left' as const, time: 5 * MINUTE, covered: MINUTE, days: [], beats: 30 },
    findings: [{ code: 'seek' as const, times: 3 }],
  }
  await inTransaction(async session => {
    await addSession(stretch, session)
    await endSession(stretch.id, ended, session)
    await addEvidence([sessionEvidence(stretch, ended)], session)
  })
  return stretch.id
}

/** Somebody has a certificate. @returns it as it is stored. */
export async function certified(world: World, number: number) {
  const person = await world.person(number)
  await finished(world, number)
  const { status, body } = await person.ask(issueOwnCertificate, { attemptId: randomUUID() })
  if (status !== 200) throw new Error(JSON.stringify(body))
  const rows = mongoose.connection.db!.collection<{ _id: string; number: string; code: string }>(
    'certificates',
  )
  const row = (await rows.findOne({ _id: body.id }))!
  return { id: row._id, number: row.number, code: row.code }
}
