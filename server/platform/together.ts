import { type ClientSession, type Model, aggregateNothing } from './database'

/** One part of a question to several collections. */
export interface Part<T> {
  model: Pick<Model, 'collection'>
  match: Record<string, unknown>
  sort?: Record<string, 1 | -1>
  limit?: number
  /** Fields that are read; all of them unless named. */
  fields?: Record<string, 1>
  /** What its rows point to, by name; see `withPointed`. */
  pointed?: Readonly<Record<string, Pointed<unknown>>>
  /** Makes of a row what is answered. */
  read(row: never): T
}

/** Rows of another collection that a row points to; matched, sorted and cut for each row. */
export interface Pointed<T> extends Part<T> {
  /** What is pointed with: a field with a dollar sign, or an expression; null points to nothing. */
  by: string | Record<string, unknown>
  /** The field that it is compared with. */
  to: string
}

/** What comes back for some parts, by name. */
export type AnswerTo<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Part<infer T> ? T[] : never
}

/**
 * Asks several collections in one command: for lists that are looked at so often that each way to
 * the database and back is felt. Only in a transaction are the parts read at the same moment.
 *
 * @param parts - by name; what comes back together must stay below sixteen mebibytes.
 */
export async function askTogether<Answer extends Record<string, unknown>>(
  parts: { [Name in keyof Answer]: Part<Answer[Name]> },
  session?: ClientSession,
): Promise<{ [Name in keyof Answer]: Answer[Name][] }> {
  const rows = await aggregateNothing(
    Object.entries<Part<unknown>>(parts).map(([name, part]) => ({
      $lookup: lookingUp(name, part),
    })),
    session,
  )
  return readEach(parts, rows)
}

type Around = Readonly<Record<string, never[]>>

/**
 * Reads with each row what it points to, so that nobody must know the row first.
 *
 * @param part - whose rows have no field of the name `around`.
 */
export const withPointed = <T, Others extends Record<string, unknown>>(
  part: Part<T>,
  pointed: { [Name in keyof Others]: Pointed<Others[Name]> },
): Part<{ itself: T; around: { [Name in keyof Others]: Others[Name][] } }> => ({
  ...part,
  pointed,
  read: ({ around, ...row }: { around: Around }) => ({
    itself: part.read(row as never),
    around: readEach(pointed, around),
  }),
})

function readEach<Answer extends Record<string, unknown>>(
  parts: { [Name in keyof Answer]: Part<Answer[Name]> },
  rows: Around,
) {
  const read = Object.entries<Part<unknown>>(parts).map(
    ([name, part]) => [name, rows[name]!.map(row => part.read(row))] as const,
  )
  return Object.fromEntries(read) as { [Name in keyof Answer]: Answer[Name][] }
}

/** Stands for nothing where nothing would be the same as a field that is missing. */
const NOWHERE = 'points to nothing'

const stagesOf = ({ match, sort, limit, fields, pointed = {} }: Part<unknown>): object[] => {
  const others = Object.entries(pointed)
  const by = others.map(([name, one]) => [name, { $ifNull: [one.by, NOWHERE] }] as const)
  return [
    { $match: match },
    ...(sort ? [{ $sort: sort }] : []),
    ...(limit ? [{ $limit: limit }] : []),
    ...(fields ? [{ $project: fields }] : []),
    ...(others.length > 0 ? [{ $set: { around: Object.fromEntries(by) } }] : []),
    ...others.map(([name, one]) => {
      const at = `around.${name}`
      return { $lookup: { ...lookingUp(at, one), localField: at, foreignField: one.to } }
    }),
  ]
}

const lookingUp = (as: string, part: Part<unknown>) => ({
  as,
  from: part.model.collection.name,
  pipeline: stagesOf(part),
})
