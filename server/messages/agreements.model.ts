import { Schema, model } from 'mongoose'
import type { PromptTopic } from '#shared/messages/prompts.contract'

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
