import { randomUUID } from 'node:crypto'
import type { LineEffect } from '#shared/visits/prisons/prisoner-lists.contract'
import type { FactKind, PrisonerState } from '#shared/visits/prisons/prisoners.contract'
import { dayInChina } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import type { StoredFact } from './facts.model'
import { permittedOf } from './permitted.model'
import {
  type PrisonerSaid,
  type StoredPrisoner,
  prisonerName,
  prisonersNumbered,
} from './prisoners.model'

/** What a line of a list would do to the prison's own list. */
export interface ListEffect {
  said: PrisonerSaid
  /** Null: he is not in the list yet. */
  prisoner: StoredPrisoner | null
  before: PrisonerSaid | null
  effect: LineEffect
}

/** What a prisoner's row says, as a list would say it. */
export const saidOf = (
  prisoner: StoredPrisoner,
  permitted: PrisonerSaid['permitted'],
  vault: Vault,
): PrisonerSaid => ({
  number: prisoner.number,
  name: prisonerName(prisoner, vault),
  state: prisoner.state,
  visitsPerMonth: prisoner.visitsPerMonth,
  permitted: [...permitted],
})

/** Lays lines of a list against what a prison has, in their order. */
export async function effectsOf(
  prisonId: string,
  said: readonly PrisonerSaid[],
  vault: Vault,
  session?: ClientSession,
): Promise<ListEffect[]> {
  const numbers = said.map(({ number }) => number)
  const known = await prisonersNumbered(prisonId, numbers, session)
  const permitted = await permittedOf(
    known.map(({ id }) => id),
    vault,
    session,
  )
  const byNumber = new Map(known.map(one => [one.number, one]))
  return said.map(line => {
    const prisoner = byNumber.get(line.number) ?? null
    if (!prisoner) return { said: line, prisoner, before: null, effect: 'added' }
    const before = saidOf(prisoner, permitted.get(prisoner.id) ?? [], vault)
    return { said: line, prisoner, before, effect: isSame(before, line) ? 'same' : 'changed' }
  })
}

const textOf = ({ number, name, state, visitsPerMonth, permitted }: PrisonerSaid) =>
  JSON.stringify([
    number,
    name,
    state,
    visitsPerMonth,
    permitted.map(one => [one.idNumber, one.kin]),
  ])

const isSame = (one: PrisonerSaid, other: PrisonerSaid) => textOf(one) === textOf(other)

const FACT_OF: Record<PrisonerState, FactKind> = {
  held: 'held-again',
  transferred: 'transfer',
  released: 'release',
  'punishment-cell': 'punishment-cell',
  ill: 'illness',
  banned: 'ban',
}

/** What happened when it stands otherwise with a prisoner than before. */
export const factOf = (
  { id, prisonId }: Pick<StoredPrisoner, 'id' | 'prisonId'>,
  state: PrisonerState,
  by: { now: Date; staffId: string; importId: string | null },
): StoredFact => ({
  id: randomUUID(),
  prisonId,
  prisonerId: id,
  relativeId: null,
  companionId: null,
  slotId: null,
  kind: FACT_OF[state],
  firstDay: dayInChina(by.now),
  lastDay: null,
  at: by.now,
  note: '',
  staffId: by.staffId,
  importId: by.importId,
})

/** Those with whom it stands otherwise than before: their bookings are told. */
export const touched = (effects: readonly ListEffect[]): ListEffect[] =>
  effects.filter(({ before, said }) => before !== null && before.state !== said.state)
