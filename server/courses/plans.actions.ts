import { randomUUID } from 'node:crypto'
import type { StudyPlan, saveStudyPlan } from '#shared/courses/assignments.contract'
import * as endpoints from '#shared/courses/assignments.endpoints'
import type { z } from '#shared/z'
import type { Organisation } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import {
  MOST_PLANS,
  type StoredStudyPlan,
  dropStudyPlan,
  studyPlansWithin,
  writeStudyPlan,
} from './plans.model'
import { newestVersions } from './versions.model'

interface By {
  staffId: string
  now: Date
}

/** Writes a plan. What was assigned from it before stays as it was. */
export async function writePlan(
  asked: z.output<(typeof saveStudyPlan)['input']>,
  county: Organisation,
  { staffId, now }: By,
): Promise<StoredStudyPlan> {
  const lessons = await newestVersions(asked.lessonIds)
  const amiss = asked.lessonIds.flatMap((id, index) =>
    lessons.get(id)?.countyId === county.id
      ? []
      : [{ path: `lessonIds.${index}`, code: 'not-published' }],
  )
  if (amiss.length > 0) throw new Refusal(400, 'bad-input', amiss)
  if (asked.id === null) await refuseTooMany(county)
  const { title, lessonIds, target } = asked
  const plan: StoredStudyPlan = {
    ...{ id: asked.id ?? randomUUID(), countyId: county.id, within: county.within },
    ...{ title, lessonIds, target, savedBy: staffId, savedAt: now },
  }
  await inTransaction(async session => {
    await writeStudyPlan(plan, session)
    const details = { title, lessonIds }
    await recordAct(
      { staffId, act: endpoints.saveStudyPlan.id, subjectId: plan.id, at: now, details },
      session,
    )
  })
  return plan
}

async function refuseTooMany({ id }: Organisation) {
  const plans = await studyPlansWithin({ within: id })
  if (plans.length >= MOST_PLANS) throw new Refusal(409, 'too-many-plans')
}

/** Removes a plan; what was assigned from it stays. */
export async function removePlan({ id, title }: StoredStudyPlan, { staffId, now }: By) {
  return inTransaction(async session => {
    const removed = await dropStudyPlan(id, session)
    const details = { title }
    await recordAct(
      { staffId, act: endpoints.removeStudyPlan.id, subjectId: id, at: now, details },
      session,
    )
    return removed
  })
}

/** A plan as it is told. */
export const shownPlan = ({
  id,
  title,
  lessonIds,
  target,
  savedAt,
}: StoredStudyPlan): StudyPlan => ({
  ...{ id, title, lessonIds, target },
  savedAt: savedAt.toISOString(),
})
