import { createHash } from 'node:crypto'
import type { addPlacement as contract } from '#shared/jobs/outcomes.contract'
import type { OutcomeRow, OwnOutcome, OwnWord } from '#shared/jobs/outcomes.contract'
import * as endpoints from '#shared/jobs/outcomes.endpoints'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { staffNamed } from '../../account/staff.model'
import { addEvidence } from '../../evidence/records.model'
import { organisationNames } from '../../organisation/organisation.model'
import { recordAct } from '../../oversight/acts.model'
import { type Person, namesOf } from '../../people/people.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import {
  type StoredCheck,
  type StoredOutcome,
  checkEvidence,
  saveCheck,
  saveWord,
  wordEvidence,
} from './outcomes.model'
import {
  type StoredPlacement,
  addPlacement,
  firstQuestion,
  placementsById,
} from './placements.model'

/** The person says how it is. The first word stands; saying the same again is harmless. */
export async function answer(one: StoredOutcome, word: OwnWord, at: Date): Promise<StoredOutcome> {
  if (one.word === word) return one
  return inTransaction(async session => {
    const answered = await saveWord(one, { word, at }, session)
    if (!answered) throw new Refusal(409, 'outcome-known')
    await addEvidence([wordEvidence(answered)], session)
    return answered
  })
}

/** An officer has found out. The first check stands. */
export async function check(one: StoredOutcome, found: StoredCheck): Promise<StoredOutcome> {
  return inTransaction(async session => {
    const checked = await saveCheck(one, found, session)
    if (!checked) throw new Refusal(409, 'outcome-known')
    await addEvidence([checkEvidence(checked, found)], session)
    const { staffId, at, working, by, note } = found
    const details = { working, by, note }
    await recordAct(
      { staffId, act: endpoints.checkOutcome.id, subjectId: one.id, at, details },
      session,
    )
    return checked
  })
}

/** Enters work that somebody found without us. */
export async function place(
  { attemptId, employerName, startedDay, note }: z.output<(typeof contract)['input']>,
  person: Person,
  { staffId, now }: { staffId: string; now: Date },
): Promise<StoredPlacement> {
  const id = idOf(staffId, attemptId)
  const [known] = await placementsById([id])
  if (known) return known
  if (startedDay > dayInChina(now)) {
    throw new Refusal(400, 'bad-input', [{ path: 'startedDay', code: 'in-the-future' }])
  }
  const placement: StoredPlacement = {
    id,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    applicationId: null,
    attemptId,
    employerId: null,
    employerName,
    through: 'own',
    startedDay,
    month: startedDay.slice(0, 7),
    addedAt: now,
    staffId,
    note,
    nextDay: firstQuestion(startedDay),
  }
  try {
    await inTransaction(async session => {
      await addPlacement(placement, session)
      const details = { placement: placement.id, employerName, startedDay, note }
      await recordAct(
        { staffId, act: endpoints.addPlacement.id, subjectId: person.id, at: now, details },
        session,
      )
    })
  } catch (error) {
    const [twin] = isDuplicate(error) ? await placementsById([id]) : []
    if (!twin) throw error
    return twin
  }
  return placement
}

const idOf = (staffId: string, attemptId: string) =>
  createHash('sha256').update(`${staffId}:${attemptId}`).digest('base64url')

/** A question as the person sees it. */
export const presentOwn = (one: StoredOutcome): OwnOutcome => ({
  id: one.id,
  months: one.months,
  employerName: one.employerName,
  startedDay: one.startedDay,
  dueDay: one.dueDay,
  word: one.word,
})

/** Questions as officials see them. */
export async function presentRows(outcomes: readonly StoredOutcome[]): Promise<OutcomeRow[]> {
  const [people, offices, staff] = await Promise.all([
    namesOf(outcomes.map(({ personId }) => personId)),
    organisationNames(outcomes.map(({ officeId }) => officeId)),
    staffNamed(outcomes.flatMap(one => one.check?.staffId ?? [])),
  ])
  return outcomes.map(one => ({
    id: one.id,
    personId: one.personId,
    personName: people.get(one.personId) ?? '',
    officeId: one.officeId,
    officeName: offices.get(one.officeId) ?? '',
    employerName: one.employerName,
    through: one.through,
    startedDay: one.startedDay,
    months: one.months,
    dueDay: one.dueDay,
    word: one.word,
    wordAt: one.wordAt?.toISOString() ?? null,
    check: one.check && presentCheck(one.check, staff.get(one.check.staffId)?.name ?? ''),
  }))
}

const presentCheck = ({ working, by, note, at }: StoredCheck, byName: string) => ({
  working,
  by,
  note,
  byName,
  at: at.toISOString(),
})
