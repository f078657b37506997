import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import type { PrisonerSaid } from './prisoners.model'

/** What an import did to one prisoner, so that it can be undone. Never written again. */
export interface ListStep {
  /** Import and prisoner. */
  id: string
  importId: string
  prisonerId: string
  /** What the prisoner's version is since. */
  version: number
  at: Date
  /** How he stood before, sealed; null where the import added him. */
  sealed: string | null
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    importId: text,
    prisonerId: text,
    version: { type: Number, required: true },
    at: { type: Date, required: true },
    sealed: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ importId: 1 }) // what this import did

const Steps = model('VisitListStep', schema, 'visit_list_steps')

type Row = Omit<ListStep, 'id'> & { _id: string }

const placeOf = (id: string) => `visit_list_steps.sealed:${id}`

/** A step as it is kept. @param before - null where the prisoner was not in the list. */
export function listStep(
  importId: string,
  { prisonerId, version, at }: Pick<ListStep, 'prisonerId' | 'version' | 'at'>,
  before: PrisonerSaid | null,
  vault: Vault,
): ListStep {
  const id = `${importId}:${prisonerId}`
  const sealed = before && vault.seal(JSON.stringify(before), placeOf(id))
  return { id, importId, prisonerId, version, at, sealed }
}

/** How a prisoner stood before; null where he was not in the list. */
export const beforeStep = ({ id, sealed }: ListStep, vault: Vault): PrisonerSaid | null =>
  sealed === null ? null : (JSON.parse(vault.open(sealed, placeOf(id))) as PrisonerSaid)

/** Keeps what an import did. */
export async function addListSteps(steps: readonly ListStep[], session: ClientSession) {
  if (steps.length === 0) return
  await Steps.insertMany(
    steps.map(({ id, ...row }) => ({ _id: id, ...row })),
    { session },
  )
}

/** What an import did. */
export async function stepsOfImport(importId: string, session: ClientSession): Promise<ListStep[]> {
  const rows = await Steps.find({ importId }).session(session).lean<Row[]>()
  return rows.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
}
