import { randomInt } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/** No 0 and O, 1 and I: read aloud and typed by people who see badly. */
const SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 8

/** How long a code is good for. */
export const ACTIVATION_HOURS = 72

/** A one-time code with which one person may bind a phone. Only its mark is kept. */
export interface Activation {
  personId: string
  /** The officer saw the person and the ID card when giving the code out. */
  identitySeen: boolean
  issuedBy: string
  expiresAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    identitySeen: { type: Boolean, required: true },
    issuedBy: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1 }, { unique: true }) // one code for each person: the newest
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 }) // unused codes go by themselves

const Activations = model('Activation', schema, 'activations')

const markOf = (code: string, vault: Vault) => vault.mark(code, 'activations.code')
const anyMarkOf = (code: string, vault: Vault) => ({ $in: vault.marks(code, 'activations.code') })

/** The same code however it was typed: no dash, no space, upper case. */
export const normalCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toUpperCase()

/** Makes a code; any earlier one of the person ends. @returns it, as XXXX-XXXX. */
export async function issueCode(activation: Activation, vault: Vault, session: ClientSession) {
  const code = Array.from({ length: LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')
  await Activations.deleteMany({ personId: activation.personId }, { session })
  await Activations.create([{ _id: markOf(code, vault), ...activation }], { session })
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
}

/** What a code is good for, or null. @param code - normal form. */
export async function activationOf(code: string, now: Date, vault: Vault) {
  return Activations.findOne({
    _id: anyMarkOf(code, vault),
    expiresAt: { $gt: now },
  }).lean<Activation>()
}

/** Uses a code up. @returns whether it was still there: of two at once, one gets it. */
export async function useCode(code: string, vault: Vault, session: ClientSession) {
  const match = { _id: anyMarkOf(code, vault) }
  const { deletedCount } = await Activations.deleteOne(match, { session })
  return deletedCount === 1
}

/** Ends whatever code a person has. */
export async function endCodes(personId: string, session: ClientSession): Promise<void> {
  await Activations.deleteMany({ personId }, { session })
}
