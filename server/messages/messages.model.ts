import { randomUUID } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { Message } from '#shared/messages/messages.contract'
import { pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'
import { insertRows, updateRows } from '../platform/writes.model'

/** What a message says, besides when it was sent and read. */
export type Content = Message extends infer M
  ? M extends Message
    ? Omit<M, 'id' | 'at' | 'readAt'>
    : never
  : never

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
    content: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, at: -1, _id: -1 }) // this person's messages, newest first
schema.index({ personId: 1, readAt: 1 }) // how many are unread

const Messages = model('Message', schema, 'messages')

interface Row {
  _id: string
  at: Date
  readAt: Date | null
  content: Content
}

const toMessage = ({ _id, at, readAt, content }: Row): Message =>
  ({ id: _id, at: at.toISOString(), readAt: readAt?.toISOString() ?? null, ...content }) as Message

/** Leaves a message for a person, beside the write that caused it. */
export async function addMessage(
  personId: string,
  at: Date,
  content: Content,
  session: ClientSession,
): Promise<void> {
  await Messages.create([{ _id: randomUUID(), personId, at, content }], { session })
}

/** A message and whom it is for. */
export interface Letter {
  personId: string
  content: Content
}

/** Leaves messages for many people, beside the write that caused them. */
export async function addMessages(
  letters: readonly Letter[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map(letter => ({ _id: randomUUID(), at, readAt: null, ...letter }))
  await insertRows(Messages.collection.name, rows, session)
}

/** A message that is told once, however often it is left. */
export interface Once extends Letter {
  /** With the kind and the person it names what is told. */
  about: string
}

type Told = Pick<Once, 'about'> & { kind: Content['kind'] }
const prefixOf = ({ kind, about }: Told) => `${kind}:${about}:`
/** All ids that begin like this: the letter that follows the colon ends them. */
const toldOf = (told: Told) => {
  const prefix = prefixOf(told)
  return { $gte: prefix, $lt: `${prefix.slice(0, -1)};` }
}

/** Leaves messages, beside the write that caused them; what was told before is not told again. */
export async function addMessagesOnce(
  letters: readonly Once[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  const updates = letters.map(({ personId, about, content }) => ({
    q: { _id: prefixOf({ kind: content.kind, about }) + personId },
    u: { $setOnInsert: { personId, at, readAt: null, content } },
    upsert: true,
  }))
  await updateRows(Messages.collection.name, updates, session)
}

/** Some of those who were told once, after a person, in the order of their ids. */
export async function toldAfter(
  told: Told,
  after: string,
  limit: number,
  session: ClientSession,
): Promise<string[]> {
  const { $lt } = toldOf(told)
  const rows = await Messages.find({ _id: { $gt: prefixOf(told) + after, $lt } }, { personId: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .session(session)
    .lean<{ personId: string }[]>()
  return rows.map(({ personId }) => personId)
}

/** Takes back what was told once, read or not: it should never have been. */
export async function takeBackMessages(told: Told, session: ClientSession): Promise<void> {
  await Messages.deleteMany({ _id: toldOf(told) }, { session })
}

/** One page of a person's messages, newest first. @param after - where the page before ended. */
export async function messagesFor(personId: string, after: string | undefined, limit: number) {
  const from = readCursor(after)
  const beyond = from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }
  const rows = await Messages.find({ personId, ...beyond })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows, limit, ({ at, _id }) => ({ at, id: _id }))
  return { messages: page.map(toMessage), next }
}

/** How many messages a person has not read. */
export const unreadOf = (personId: string): Promise<number> =>
  Messages.countDocuments({ personId, readAt: null })

/** Marks everything up to an instant as read. */
export async function markRead(personId: string, upTo: Date, now: Date): Promise<void> {
  await Messages.updateMany(
    { personId, readAt: null, at: { $lte: upTo } },
    { $set: { readAt: now } },
  )
}
