import { createHash, randomBytes } from 'node:crypto'
import { Schema, model } from 'mongoose'

/** An official who has shown the password and has still to show the code. */
export interface Challenge {
  staffId: string
  /** Sealed secret of an app that is being set up; null when one is in use. */
  enrolling: string | null
  expiresAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    enrolling: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 }) // half-finished sign-ins go by themselves

const Challenges = model('Challenge', schema, 'challenges')

const hashOf = (name: string) => createHash('sha256').update(name).digest('base64url')

/** Keeps a challenge. @returns its name, which is a secret. */
export async function openChallenge(challenge: Challenge): Promise<string> {
  const name = randomBytes(24).toString('base64url')
  await Challenges.create({ _id: hashOf(name), ...challenge })
  return name
}

/** A challenge that is still open, or null. */
export async function challengeOf(name: string, now: Date): Promise<Challenge | null> {
  return Challenges.findOne({ _id: hashOf(name), expiresAt: { $gt: now } }).lean<Challenge>()
}

/** Ends a challenge. @returns whether it was still there: of two at once, one gets in. */
export async function closeChallenge(name: string): Promise<boolean> {
  const { deletedCount } = await Challenges.deleteOne({ _id: hashOf(name) })
  return deletedCount === 1
}
