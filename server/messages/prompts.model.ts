import { Schema, model } from 'mongoose'
import type { PromptTopic } from '#shared/messages/prompts.contract'
import type { ClientSession } from '../platform/database'
import { updateRows } from '../platform/writes.model'

/** What became of something that WeChat was to tell. */
export type PromptEnd =
  'sent' | 'not-agreed' | 'refused' | 'no-account' | 'too-late' | 'our-fault' | 'called-off'

/** Something that WeChat is to tell, in words that say nothing to a bystander. */
export interface StoredPrompt {
  id: string
  personId: string
  topic: PromptTopic
  /** When it happened. */
  at: Date
  /** When it is sent next; null when it is over. */
  dueAt: Date | null
  /** Since when a process is at it. */
  takenAt: Date | null
  tries: number
  end: PromptEnd | null
}

const promptSchema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    topic: { type: String, required: true },
    at: { type: Date, required: true },
    dueAt: { type: Date, default: null },
    takenAt: { type: Date, default: null },
    tries: { type: Number, required: true },
    end: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
promptSchema.index({ dueAt: 1 }) // what is to be sent

const Prompts = model('Prompt', promptSchema, 'prompts')

type PromptRow = Omit<StoredPrompt, 'id'> & { _id: string }
const toPrompt = ({ _id, ...rest }: PromptRow): StoredPrompt => ({ id: _id, ...rest })

/** Something that WeChat is to tell a person. */
export interface PromptAsked extends Pick<StoredPrompt, 'personId' | 'topic' | 'at'> {
  /** With the topic and the person it names what is told, so that it is told once. */
  about: string
  /** Not before this moment; at once unless given. */
  from?: Date
}

const prefixOf = (topic: PromptTopic, about: string) => `${topic}:${about}:`

/** Lets WeChat tell a person something, beside the write that caused it. */
export const addPrompt = (asked: PromptAsked, session: ClientSession): Promise<void> =>
  addPrompts([asked], session)

/** The same for many people. */
export async function addPrompts(asked: readonly PromptAsked[], session: ClientSession) {
  const updates = asked.map(({ personId, topic, about, at, from = at }) => {
    const dueAt = from > at ? from : at
    const row = { personId, topic, at, dueAt, takenAt: null, tries: 0, end: null }
    const q = { _id: prefixOf(topic, about) + personId }
    return { q, u: { $setOnInsert: row }, upsert: true }
  })
  await updateRows(Prompts.collection.name, updates, session)
}

/** What was to be told about something is off; what is being sent just now goes out. */
export async function endPromptsAbout(
  topic: PromptTopic,
  about: string,
  session: ClientSession,
): Promise<void> {
  const prefix = prefixOf(topic, about)
  await Prompts.updateMany(
    { _id: { $gte: prefix, $lt: `${prefix.slice(0, -1)};` }, end: null, takenAt: null },
    { $set: { end: 'called-off', dueAt: null } },
    { session },
  )
}

/** What became of some, by id; null for what is still to be sent. */
export async function promptEnds(ids: readonly string[]): Promise<Map<string, PromptEnd | null>> {
  const rows = await Prompts.find({ _id: { $in: ids } }, { end: 1 }).lean<PromptRow[]>()
  return new Map(rows.map(({ _id, end }) => [_id, end]))
}

/** What is to be sent by now and nobody is at, the longest due first. */
export async function duePrompts(now: Date, limit: number): Promise<StoredPrompt[]> {
  const rows = await Prompts.find({ dueAt: { $lte: now } })
    .sort({ dueAt: 1 })
    .limit(limit)
    .lean<PromptRow[]>()
  return rows.map(toPrompt)
}

/** Takes one; nobody else gets it then. @returns whether it was there to be taken. */
export async function takePrompt({ id, dueAt }: StoredPrompt, now: Date, until: Date) {
  const { modifiedCount } = await Prompts.updateOne(
    { _id: id, dueAt },
    { $set: { takenAt: now, dueAt: until }, $inc: { tries: 1 } },
  )
  return modifiedCount === 1
}

/** Sends it later. */
export async function putOff(id: string, dueAt: Date): Promise<void> {
  await Prompts.updateOne({ _id: id, end: null }, { $set: { dueAt, takenAt: null } })
}

/** It is over, one way or another. */
export async function endPrompt(id: string, end: PromptEnd): Promise<void> {
  await Prompts.updateOne({ _id: id }, { $set: { end, dueAt: null, takenAt: null } })
}
