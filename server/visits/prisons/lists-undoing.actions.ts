import * as endpoints from '#shared/visits/prisons/prisoner-lists.endpoints'
import { addEvidence } from '../../evidence/records.model'
import { recordAct } from '../../oversight/acts.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { acceptedOf } from '../relatives/kinships.model'
import { recordFacts, tellBookings } from './facts'
import { factOf } from './list-effects'
import { type ListStep, beforeStep, stepsOfImport } from './list-steps.model'
import { type ListBy, actOf, writeAll, written } from './lists.actions'
import { undoneEvidence } from './lists.evidence'
import { type StoredList, lastList, listById, noteListUndone } from './lists.model'
import { dropPermitted } from './permitted.model'
import { removePrisoners } from './prisoner-changes.model'
import { prisonersById } from './prisoners.model'

/**
 * Takes the last list out again, while nobody has changed any of it and no family was found to belong
 * to whom it brought. Bookings are told of what is otherwise again.
 *
 * @throws {Refusal} 404 there is none, 409 it was used, or another came after it.
 */
export async function undoList(id: string, reason: string, by: ListBy): Promise<StoredList> {
  const { prisonId, staffId, now } = by
  const undone = await inTransaction(async session => {
    const list = await listById(id, session)
    if (list?.prisonId !== prisonId) throw new Refusal(404, 'no-such-import')
    if (list.undoneAt !== null) return list
    if ((await lastList(prisonId, session))?.id !== id) throw new Refusal(409, 'list-not-last')
    const steps = await stepsOfImport(id, session)
    await takeBack(steps, list, by, session)
    const over = { undoneAt: now, undoneBy: staffId, reason }
    if (!(await noteListUndone(id, over, session))) throw new Refusal(409, 'changed-meanwhile')
    const after = { ...list, ...over }
    await addEvidence([undoneEvidence(after)], session)
    await recordAct(actOf(endpoints.undoPrisonerImport.id, after, by), session)
    return after
  })
  await tellBookings(now)
  return undone
}

async function takeBack(
  steps: readonly ListStep[],
  list: StoredList,
  by: ListBy,
  session: ClientSession,
) {
  const { now, staffId, vault } = by
  // What it did is let go of after a while.
  if (steps.length !== list.added + list.changed) throw new Refusal(409, 'list-used')
  const ids = steps.map(({ prisonerId }) => prisonerId)
  const prisoners = new Map((await prisonersById(ids, session)).map(one => [one.id, one]))
  const isTouched = steps.some(one => prisoners.get(one.prisonerId)?.version !== one.version)
  const added = steps.filter(({ sealed }) => sealed === null).map(({ prisonerId }) => prisonerId)
  if (isTouched || (await acceptedOf(added)).length > 0) throw new Refusal(409, 'list-used')
  const changed = steps.filter(({ sealed }) => sealed !== null)
  const writes = changed.map(step => {
    const [prisoner, said] = [prisoners.get(step.prisonerId)!, beforeStep(step, vault)!]
    return { ...written({ said, prisoner, before: null }, by), was: prisoner.state }
  })
  await writeAll(writes, vault, session)
  if ((await removePrisoners(added, 1, session)) !== added.length) {
    throw new Refusal(409, 'list-used')
  }
  await dropPermitted(added, session)
  const facts = writes
    .filter(({ row, was }) => row.state !== was)
    .map(({ row }) => factOf(row, row.state, { now, staffId, importId: list.id }))
  await recordFacts(facts, session)
}
