import { pageByText, readTextCursor } from '../platform/cursor'
import { People, type Person, type Row, toPerson } from './people.model'
import type { Scope } from './people.policy'
import { containing } from '../platform/containing'

/** What is asked of the list of open cases. */
export interface PeopleByName {
  scope: Scope
  officeId: string | undefined
  /** Part of a name. */
  search: string | undefined
  /** Where the page before ended. */
  after: string | undefined
  limit: number
}

/** One page of open cases by name, without what is sealed. */
export async function peopleByName(
  asked: PeopleByName,
): Promise<{ people: Person[]; next: string | null }> {
  const { scope, officeId, search, after, limit } = asked
  if (!scope) return { people: [], next: null }
  const from = readTextCursor(after)
  const rows = await People.find({
    ...scope,
    caseOpen: true,
    ...(officeId && { officeId }),
    ...(search && { name: containing(search) }),
    ...(from && {
      $or: [{ name: { $gt: from.text } }, { name: from.text, _id: { $gt: from.id } }],
    }),
  })
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageByText(rows, limit, ({ name, _id }) => ({ text: name, id: _id }))
  return { people: page.map(toPerson), next }
}
