import { Schema, model } from 'mongoose'
import type { PromptTopic } from '#shared/messages/prompts.contract'
import type { ClientSession } from '../platform/database'

/** How often WeChat may still tell a person something, as far as we know. */
export interface StoredAgreement {
  personId: string
  topic: PromptTopic
  /** The account that agreed: another one has agreed to nothing. */
  openid: string
  left: number
  /** The person wants none, whatever is left. */
  stopped: boolean
  /** The tap that was counted last. */
  attemptId: string
  answeredAt: Date
}

const agreementSchema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    topic: { type: String, required: true },
    openid: { type: String, required: true },
    left: { type: Number, required: true },
    stopped: { type: Boolean, required: true },
    attemptId: { type: String, required: true },
    answeredAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
const Agreements = model('PromptAgreement', agreementSchema, 'prompt_agreements')

const agreementId = (personId: string, topic: PromptTopic) => `${personId}:${topic}`

/** What became of something that WeChat was to tell. */
export type PromptEnd = 'sent' | 'not-agreed' | 'refused' | 'no-account' | 'too-late' | 'our-fault'

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

/** What a person agreed to, or null. */
export const agreementOf = (
  personId: string,
  topic: PromptTopic,
): Promise<StoredAgreement | null> =>
  Agreements.findById(agreementId(personId, topic), { _id: 0 }).lean<StoredAgreement>()

/** More than this nobody agrees to; a phone could claim anything. */
const MOST_LEFT = 30

/** Counts one yes; the same tap counts once, and another account begins anew. */
export async function countAgreement(
  said: Omit<StoredAgreement, 'left' | 'stopped'>,
): Promise<void> {
  const { answeredAt } = said
  // As literals: what a phone or WeChat names must never be read as an expression.
  const [personId, topic, openid, attemptId] = [
    { $literal: said.personId },
    { $literal: said.topic },
    { $literal: said.openid },
    { $literal: said.attemptId },
  ]
  const isSame = { $eq: ['$openid', openid] }
  const isCounted = { $eq: ['$attemptId', attemptId] }
  const more = { $min: [MOST_LEFT, { $add: [{ $ifNull: ['$left', 0] }, 1] }] }
  await Agreements.updateOne(
    { _id: agreementId(said.personId, said.topic) },
    [
      {
        $set: {
          left: { $cond: [isCounted, '$left', { $cond: [isSame, more, 1] }] },
          ...{ personId, topic, openid, attemptId, answeredAt, stopped: false },
        },
      },
    ],
    { upsert: true, updatePipeline: true },
  )
}

/** The person wants none of these. */
export async function stopAgreement(personId: string, topic: PromptTopic): Promise<void> {
  await Agreements.updateOne(
    { _id: agreementId(personId, topic) },
    { $set: { stopped: true, left: 0 } },
  )
}

/** Uses one yes up. @returns whether there was one, of this account, and the person still wants it. */
export async function useAgreement(
  personId: string,
  topic: PromptTopic,
  openid: string,
): Promise<boolean> {
  const { modifiedCount } = await Agreements.updateOne(
    { _id: agreementId(personId, topic), openid, stopped: false, left: { $gt: 0 } },
    { $inc: { left: -1 } },
  )
  return modifiedCount === 1
}

/** Gives one yes back that was not used. */
export async function giveBack(personId: string, topic: PromptTopic, openid: string) {
  await Agreements.updateOne(
    { _id: agreementId(personId, topic), openid, stopped: false },
    { $inc: { left: 1 } },
  )
}

/** WeChat says that nothing is left. */
export async function noneLeft(personId: string, topic: PromptTopic): Promise<void> {
  await Agreements.updateOne({ _id: agreementId(personId, topic) }, { $set: { left: 0 } })
}

/**
 * Lets WeChat tell a person something, beside the write that caused it.
 *
 * @param about - with the topic and the person it names what is told, so that it is told once.
 */
export async function addPrompt(
  {
    personId,
    topic,
    about,
    at,
  }: Pick<StoredPrompt, 'personId' | 'topic' | 'at'> & { about: string },
  session: ClientSession,
): Promise<void> {
  const row = { personId, topic, at, dueAt: at, takenAt: null, tries: 0, end: null }
  await Prompts.updateOne(
    { _id: `${topic}:${about}:${personId}` },
    { $setOnInsert: row },
    { upsert: true, session },
  )
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
