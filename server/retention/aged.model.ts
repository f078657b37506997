import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'

/**
 * What keeping needs to know of a collection that another feature fills: since when a row counts.
 * The index that finds what is old enough is made with all others.
 */
function aged(name: string, collection: string, field: string) {
  const schema = new Schema(
    { [field]: { type: Date, required: true } },
    { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
  )
  schema.index({ [field]: 1 }) // what is old enough to go
  return { rows: model(`Aged${name}`, schema, collection), field }
}

/** What goes when its time is over, by kind. */
const AGED = {
  messages: aged('Message', 'messages', 'at'),
  looks: aged('Look', 'looks', 'at'),
  sessions: aged('Session', 'sessions', 'usedAt'),
  outbox: aged('Outbox', 'outbox', 'at'),
  positions: aged('PositionBatch', 'position_batches', 'receivedAt'),
  'jobs-seen': aged('JobSeen', 'job_seen', 'at'),
  'jobs-saved': aged('JobSaved', 'job_saved', 'at'),
  'jobs-wishes': aged('JobWishes', 'job_wishes', 'savedAt'),
  prompts: aged('Prompt', 'prompts', 'at'),
  'prompt-agreements': aged('PromptAgreement', 'prompt_agreements', 'answeredAt'),
  'visit-reminders': aged('VisitReminder', 'visit_reminders', 'startsAt'),
  visit_looks: aged('VisitLook', 'visit_looks', 'at'),
  visit_identity_checks: aged('IdentityCheck', 'visit_identity_checks', 'startedAt'),
  'visit-slots': aged('VisitSlot', 'visit_slots', 'startsAt'),
  'visit-list-steps': aged('VisitListStep', 'visit_list_steps', 'at'),
  'last-positions': aged('LastPosition', 'last_positions', 'receivedAt'),
}

/** Kinds whose rows are deleted when they are old enough. */
export type AgedKind = keyof typeof AGED

/** Ids of some rows that are older than a moment, the oldest first. */
export async function olderThan(kind: AgedKind, upTo: Date, limit: number): Promise<unknown[]> {
  const { rows, field } = AGED[kind]
  const found = await rows.collection
    .find({ [field]: { $lt: upTo } }, { projection: { _id: 1 } })
    .sort({ [field]: 1 })
    .limit(limit)
    .toArray()
  return found.map(({ _id }) => _id)
}

/** Deletes rows by id that are still older than a moment. @returns how many. */
export async function deleteAged(
  kind: AgedKind,
  ids: readonly unknown[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const { rows, field } = AGED[kind]
  const match = { _id: { $in: ids as never[] }, [field]: { $lt: upTo } }
  return (await rows.collection.deleteMany(match, { session })).deletedCount
}
