import { type ClientSession, type Model, aggregateNothing } from './database'

/** One part of a question to several collections. */
export interface Part<T> {
  model: Pick<Model, 'collection'>
  match: Readonly<Record<string, unknown>>
  sort?: Record<string, 1 | -1>
  /** Of all its rows together. */
  limit?: number
  /** Fields that are read; all of them unless named. */
  fields?: Record<string, 1>
  /** Only rows that something points to: their field, and what it is compared with. */
  pointed?: { to: string; by: Pointer }
  /** Makes of a row what is answered. */
  read(row: never): T
}

/** What rows of an earlier part point with: the first of these fields that is not null. */
export interface Pointer {
  part: string
  fields: readonly string[]
}

/** What comes back for some parts, by name. */
export type AnswerTo<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Part<infer T> ? T[] : never
}

/**
 * Asks several collections in one command: for lists that are looked at so often that each way to
 * the database and back is felt. Only in a transaction are the parts read at the same moment. A part may
 * point to rows of those after it, so that nobody must know its rows first: the database looks up once
 * what all of them point to, and who reads finds which belongs to which.
 *
 * @param parts - by name; what comes back together must stay below sixteen mebibytes.
 */
export async function askTogether<Answer extends Record<string, unknown>>(
  parts: { [Name in keyof Answer]: Part<Answer[Name]> },
  session?: ClientSession,
): Promise<{ [Name in keyof Answer]: Answer[Name][] }> {
  const named = Object.entries<Part<unknown>>(parts)
  const asked = named.filter(([, part]) => canMatch(part, parts))
  const stages = asked.flatMap(([name, part]) => [
    { $lookup: lookingUp(name, part) },
    ...noting(name, asked),
  ])
  const rows = stages.length === 0 ? {} : await aggregateNothing(stages, session)
  const read = named.map(([name, part]) => {
    const own: never[] = rows[name] ?? []
    return [name, own.map(row => part.read(row))] as const
  })
  return Object.fromEntries(read) as { [Name in keyof Answer]: Answer[Name][] }
}

/** Nothing is one of none, and nothing points from where nothing is. */
const canMatch = (
  { match, pointed }: Part<unknown>,
  parts: Readonly<Record<string, Part<unknown>>>,
): boolean =>
  Object.values(match).every(of => (of as { $in?: unknown[] } | null)?.$in?.length !== 0) &&
  (!pointed || canMatch(parts[pointed.by.part]!, parts))

/** Stands for nothing where nothing would be the same as a field that is missing. */
const NOWHERE = 'points to nothing'

/** Where it is noted what rows point to. */
const pointersOf = ({ part, fields }: Pointer) => `pointers.${part}-${fields.join('-')}`

/** Notes what the rows of a part point to, for the parts that are pointed to. */
function noting(name: string, asked: readonly (readonly [string, Part<unknown>])[]): object[] {
  const pointers = asked.flatMap(([, { pointed }]) =>
    pointed?.by.part === name ? [pointed.by] : [],
  )
  if (pointers.length === 0) return []
  const noted = pointers.map(by => {
    const first = { $ifNull: [...by.fields.map(field => `$$row.${field}`), NOWHERE] }
    const each = { $map: { input: `$${name}`, as: 'row', in: first } }
    // To point with an empty list is to point to whatever lacks the field, too.
    return [pointersOf(by), { $concatArrays: [[NOWHERE], each] }]
  })
  return [{ $set: Object.fromEntries(noted) }]
}

function lookingUp(as: string, { model, match, sort, limit, fields, pointed }: Part<unknown>) {
  const pipeline = [
    ...(Object.keys(match).length > 0 ? [{ $match: match }] : []),
    ...(sort ? [{ $sort: sort }] : []),
    ...(limit ? [{ $limit: limit }] : []),
    ...(fields ? [{ $project: fields }] : []),
  ]
  const from = model.collection.name
  if (!pointed) return { as, from, pipeline }
  const compared = { localField: pointersOf(pointed.by), foreignField: pointed.to }
  return { as, from, ...compared, ...(pipeline.length > 0 && { pipeline }) }
}
