import type { Endpoint } from '#shared/endpoint'
import type { Caller, World } from '../../../helpers/world'
import type { Callers } from '../callers'
import { Known } from '../from-schema'

/** Comes by questions just before they are asked, of those who ask them. */
export type Fresh = (callers: Callers) => Promise<unknown[]>

/** Questions that are granted as the town stands, by the id of their endpoint. */
export type Good = Record<string, unknown[] | Fresh>

/** Filled in anew each time that it is asked: the same question twice is one act. */
export const ANEW = new Known('attemptId', 0, '')

/** The answer, where it is granted. @throws else: the town is not as the fuzz needs it. */
export async function must(
  caller: Caller,
  endpoint: Pick<Endpoint, 'method' | 'path'>,
  question: unknown,
) {
  const { status, body } = await caller.ask(endpoint, question)
  if (status !== 200) throw new Error(`${endpoint.path}: ${JSON.stringify(body)}`)
  return body
}

/** Ids of what lies in a collection, where it is like this. */
export const idsOf = async (world: World, collection: string, like: Record<string, unknown> = {}) =>
  (await world.rows(collection))
    .filter(row => Object.entries(like).every(([name, value]) => row[name] === value))
    .map(({ _id }) => String(_id))
