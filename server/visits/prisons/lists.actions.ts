import { randomUUID } from 'node:crypto'
import type { confirmPrisoners } from '#shared/visits/prisons/prisoner-lists.contract'
import * as endpoints from '#shared/visits/prisons/prisoner-lists.endpoints'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { recordAct } from '../../oversight/acts.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { digestOf, linesOf, tableIn } from '../../platform/sheets/lines'
import type { Vault } from '../../platform/vault'
import { recordFacts, tellBookings } from './facts'
import { type ListEffect, effectsOf, factOf, touched } from './list-effects'
import { LIST_SHAPE, type ListRow, readRows } from './list-rows'
import { addListSteps, listStep } from './list-steps.model'
import { listEvidence } from './lists.evidence'
import { type StoredList, addList, lastList } from './lists.model'
import { setPermitted } from './permitted.model'
import { prisonerWrite, writePrisoners } from './prisoner-changes.model'
import type { PrisonerSaid, StoredPrisoner } from './prisoners.model'

/** Who takes a list in, and for which prison. */
export interface ListBy {
  prisonId: string
  staffId: string
  now: Date
  vault: Vault
}

/** A list as it was read. */
export interface ReadList {
  digest: string
  rows: ListRow[]
}

/** Reads a file. Nothing is stored. @throws {Refusal} 422 it is no list of ours. */
export async function readList(bytes: string): Promise<ReadList> {
  const lines = linesOf(await tableIn(Buffer.from(bytes, 'base64')), LIST_SHAPE)
  return { digest: digestOf(lines, LIST_SHAPE.columns), rows: readRows(lines) }
}

/** What the lines without faults say. */
export const goodOf = (rows: readonly ListRow[]): PrisonerSaid[] =>
  rows.flatMap(({ said }) => (said ? [said] : []))

type Asked = z.output<(typeof confirmPrisoners)['input']>

/**
 * Takes a list in, all of it or nothing. Who stands in ours and not in it stays as he is. The same
 * content again, when nothing came between, gives the first import.
 *
 * @throws {Refusal} it is not what was previewed, or has faults that were not to be left out.
 */
export async function takeListIn(asked: Asked, by: ListBy): Promise<StoredList> {
  const { digest, rows } = await readList(asked.bytes)
  if (digest !== asked.digest) throw new Refusal(409, 'import-differs')
  const said = goodOf(rows)
  if (said.length === 0 || (said.length < rows.length && !asked.leaveOutBad)) {
    throw new Refusal(422, 'import-has-faults')
  }
  const read = { digest, said, leftOut: rows.length - said.length, fileName: asked.name }
  try {
    const taken = await inTransaction(session => store(read, by, session))
    await tellBookings(by.now)
    return taken
  } catch (error) {
    // Somebody took a list in at the same moment: the very same, or another.
    const last = isDuplicate(error) ? await lastList(by.prisonId) : null
    if (last?.digest === digest && last.undoneAt === null) return last
    if (last) throw new Refusal(409, 'changed-meanwhile')
    throw error
  }
}

interface Read {
  digest: string
  said: readonly PrisonerSaid[]
  leftOut: number
  fileName: string
}

async function store(
  { digest, said, leftOut, fileName }: Read,
  by: ListBy,
  session: ClientSession,
): Promise<StoredList> {
  const { prisonId, staffId, now, vault } = by
  const last = await lastList(prisonId, session)
  if (last?.digest === digest && last.undoneAt === null) return last
  const importId = randomUUID()
  const effects = await effectsOf(prisonId, said, vault, session)
  const writes = effects.filter(({ effect }) => effect !== 'same').map(one => written(one, by))
  await writeAll(writes, vault, session)
  const facts = touched(effects).map(({ prisoner, said: { state } }) =>
    factOf(prisoner!, state, { now, staffId, importId }),
  )
  await recordFacts(facts, session)
  await addListSteps(
    writes.map(({ row, before }) =>
      listStep(importId, { prisonerId: row.id, version: row.version, at: now }, before, vault),
    ),
    session,
  )
  const many = (what: ListEffect['effect']) => effects.filter(one => one.effect === what).length
  const list: StoredList = {
    ...{ id: importId, prisonId, number: (last?.number ?? 0) + 1, fileName, digest },
    ...{ added: many('added'), changed: many('changed'), same: many('same'), leftOut },
    ...{ facts: facts.length, at: now, staffId, undoneAt: null, undoneBy: null, reason: '' },
  }
  await addList(list, session)
  await addEvidence([listEvidence(list)], session)
  await recordAct(actOf(endpoints.confirmPrisoners.id, list, by), session)
  return list
}

/** A prisoner as a list leaves him. */
export interface Written {
  row: StoredPrisoner
  said: PrisonerSaid
  before: PrisonerSaid | null
}

export const written = (
  { said, prisoner, before }: Pick<ListEffect, 'said' | 'prisoner' | 'before'>,
  { prisonId, now }: Pick<ListBy, 'prisonId' | 'now'>,
): Written => ({
  said,
  before,
  row: {
    id: prisoner?.id ?? randomUUID(),
    prisonId,
    number: said.number,
    state: said.state,
    visitsPerMonth: said.visitsPerMonth,
    permitted: said.permitted.length,
    version: (prisoner?.version ?? 0) + 1,
    changedAt: now,
    name: prisoner?.name ?? '',
  },
})

/** Writes prisoners with whom the list permits. @throws {Refusal} 409 somebody else changed one. */
export async function writeAll(writes: readonly Written[], vault: Vault, session: ClientSession) {
  const rows = writes.map(({ row, said }) => prisonerWrite(row, said, vault))
  if ((await writePrisoners(rows, session)) !== writes.length) {
    throw new Refusal(409, 'changed-meanwhile')
  }
  await setPermitted(
    new Map(writes.map(({ row, said }) => [row.id, said.permitted])),
    vault,
    session,
  )
}

/** How what was done with a list is recorded. */
export const actOf = (
  act: string,
  { id, digest, added, changed, leftOut, facts, fileName, reason }: StoredList,
  { staffId, now }: ListBy,
) => ({
  staffId,
  act,
  subjectId: id,
  at: now,
  details: { digest, added, changed, leftOut, facts, fileName, reason },
})
