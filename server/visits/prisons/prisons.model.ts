import { Schema, model } from 'mongoose'
import type { PrisonRules } from '#shared/visits/prisons/prisons.contract'
import { pageByText, readTextCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import type { Part, Pointer } from '../../platform/together'
import { containing } from '../../platform/containing'

/** What is said of a prison, the same in the prison and in each of its versions. */
export interface PrisonSaid {
  phone: string
  address: string
  hasAccounts: boolean
  externalLink: string | null
  place: 'bureau' | 'phone'
  rules: PrisonRules
  source: string
}

/** A prison that takes part, under the id of its organisation. */
export interface StoredPrison extends PrisonSaid {
  id: string
  name: string
  /** Counts up with each change; 0 before anything was entered. */
  version: number
  enteredAt: Date | null
}

const text = { type: String, required: true }
const textOrEmpty = { type: String, default: '' }

/** Also what a version holds. */
export const SAID = {
  phone: textOrEmpty,
  address: textOrEmpty,
  hasAccounts: { type: Boolean, required: true },
  externalLink: { type: String, default: null },
  place: text,
  rules: { type: Schema.Types.Mixed, required: true },
  source: textOrEmpty,
} as const

const schema = new Schema(
  {
    _id: text,
    name: text,
    ...SAID,
    version: { type: Number, required: true },
    enteredAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ name: 1, _id: 1 }) // prisons by name

const Prisons = model('VisitPrison', schema, 'visit_prisons')

type Row = Omit<StoredPrison, 'id'> & { _id: string }
const toPrison = ({ _id, ...rest }: Row): StoredPrison => ({ id: _id, ...rest })

/** Nothing is entered: nothing is shown as a rule. */
export const NO_RULES: PrisonRules = {
  leadWorkingDays: null,
  horizonDays: null,
  perMonth: null,
  maxPersons: null,
  minutes: null,
  eligibleKin: null,
  decisionWorkingDays: null,
  lateMinutes: null,
  noShowCountsAsVisit: null,
  suspensionMonths: null,
  windows: null,
  isFree: null,
}

/** One prison, or null. */
export async function prisonById(
  id: string,
  session?: ClientSession,
): Promise<StoredPrison | null> {
  const row = await Prisons.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toPrison(row)
}

/** The part of a question that asks for the prisons that something points to. */
export const prisonsPointedTo = (by: Pointer): Part<StoredPrison> => ({
  ...{ model: Prisons, match: {}, pointed: { to: '_id', by } },
  read: toPrison,
})

/** Prisons by id, in no order. */
export async function prisonsById(ids: readonly string[]): Promise<StoredPrison[]> {
  const rows = await Prisons.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return rows.map(toPrison)
}

/** Every prison: there are some dozens in a province. */
export async function allPrisons(): Promise<StoredPrison[]> {
  const rows = await Prisons.find({ name: { $gte: '' } })
    .sort({ name: 1, _id: 1 })
    .lean<Row[]>()
  return rows.map(toPrison)
}

/** One page of prisons, by name. */
export async function prisonsPage(
  { search, after }: { search?: string | undefined; after?: string | undefined },
  limit: number,
) {
  const from = readTextCursor(after)
  const beyond = from && {
    $or: [{ name: { $gt: from.text } }, { name: from.text, _id: { $gt: from.id } }],
  }
  const rows = await Prisons.find({
    $and: [{ name: search ? containing(search) : { $gte: '' } }, ...(beyond ? [beyond] : [])],
  })
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageByText(rows.map(toPrison), limit, ({ name, id }) => ({
    text: name,
    id,
  }))
  return { prisons: page, next }
}

/** Registers a prison of which nothing is known yet; one that is there stays as it is. */
export async function ensurePrison(
  { id, name, phone, address }: Pick<StoredPrison, 'id' | 'name' | 'phone' | 'address'>,
  session?: ClientSession,
): Promise<void> {
  const fresh = { hasAccounts: false, externalLink: null, place: 'bureau' as const, source: '' }
  await Prisons.updateOne(
    { _id: id },
    {
      $setOnInsert: {
        ...{ name, phone, address },
        ...fresh,
        rules: NO_RULES,
        version: 0,
        enteredAt: null,
      },
    },
    { upsert: true, ...(session && { session }) },
  )
}

/** Writes what holds from now on. @returns false when somebody else did so meanwhile. */
export async function changePrison(
  id: string,
  { version, enteredAt, ...said }: PrisonSaid & { version: number; enteredAt: Date },
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Prisons.updateOne(
    { _id: id, version: version - 1 },
    { $set: { ...said, version, enteredAt } },
    { session },
  )
  return modifiedCount === 1
}
