import type { Model } from './database'

/** One part of a question to several collections. */
export interface Part<T> {
  model: Pick<Model, 'aggregate' | 'collection'>
  match: Record<string, unknown>
  sort?: Record<string, 1 | -1>
  limit?: number
  /** Fields that are read; all of them unless named. */
  fields?: Record<string, 1>
  /** Makes of a row what is answered. */
  read(row: never): T
}

/** What comes back for some parts, by name. */
export type AnswerTo<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Part<infer T> ? T[] : never
}

const PART = 'partOfQuestion'

/**
 * Asks several collections in one command: for lists that are looked at so often that each way to
 * the database and back is felt. The parts are not read at the same moment.
 *
 * @param parts - by name; none may have a field of the name `partOfQuestion`.
 */
export async function askTogether<Answer extends Record<string, unknown>>(parts: {
  [Name in keyof Answer]: Part<Answer[Name]>
}): Promise<{ [Name in keyof Answer]: Answer[Name][] }> {
  const [[first, part], ...others] = Object.entries<Part<unknown>>(parts) as Several
  const rows = await part.model.aggregate<Record<string, unknown>>([
    ...stagesOf(first, part),
    ...others.map(([name, { model, ...rest }]) => ({
      $unionWith: { coll: model.collection.name, pipeline: stagesOf(name, { model, ...rest }) },
    })),
  ])
  const answer = Object.fromEntries(Object.keys(parts).map(name => [name, [] as unknown[]]))
  for (const { [PART]: name, ...row } of rows) {
    answer[String(name)]!.push(parts[String(name)]!.read(row as never))
  }
  return answer as { [Name in keyof Answer]: Answer[Name][] }
}

type Several = [[string, Part<unknown>], ...[string, Part<unknown>][]]

const stagesOf = (name: string, { match, sort, limit, fields }: Part<unknown>) =>
  [
    { $match: match },
    ...(sort ? [{ $sort: sort }] : []),
    ...(limit ? [{ $limit: limit }] : []),
    ...(fields ? [{ $project: fields }] : []),
    { $set: { [PART]: name } },
  ] satisfies Parameters<Model['aggregate']>[0]
