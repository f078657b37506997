import { Schema, model } from 'mongoose'

/** Which WeChat account belongs to which person's file. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    boundAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1 }, { unique: true }) // one phone for each person

const Bindings = model('Binding', schema, 'bindings')

/** The person that a WeChat account is bound to, or null. @param openid - WeChat's name for the account. */
export async function personBoundTo(openid: string): Promise<string | null> {
  const row = await Bindings.findById(openid).lean<{ personId: string }>()
  return row?.personId ?? null
}

/** Binds a WeChat account to a person; any earlier binding of that person ends. */
export async function bind(openid: string, personId: string, at: Date): Promise<void> {
  await Bindings.deleteMany({ personId, _id: { $ne: openid } })
  await Bindings.replaceOne({ _id: openid }, { personId, boundAt: at }, { upsert: true })
}
