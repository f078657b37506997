import type { QueryFilter } from 'mongoose'
import { normalIdNumber } from '#shared/people/id-number.rules'
import type { PeopleFilter } from '#shared/people/people.contract'
import { pageByText, readTextCursor } from '../platform/cursor'
import type { Vault } from '../platform/vault'
import { People, type Row, marksOf, withSecrets } from './people.model'
import type { Scope } from './people.policy'
import { containing } from '../platform/containing'

/** What an official looks for in the list. */
export interface Search {
  /** Part of a name, or a whole ID number. */
  search: string | undefined
  officeId: string | undefined
  filter: PeopleFilter
  /** Where the page before ended. */
  after: string | undefined
}

const FILTERS: Record<PeopleFilter, QueryFilter<Row>> = {
  all: {},
  unbound: { binding: { $in: ['none', 'code-issued'] } },
  pending: { binding: 'pending' },
  'new-phone': { newPhoneAskedAt: { $ne: null } },
}

/** One page of open cases by name, with the sealed fields opened for masking, and how many there are. */
export async function searchPeople(scope: Scope, asked: Search, limit: number, vault: Vault) {
  if (!scope) return { people: [], next: null, total: 0 }
  const match: QueryFilter<Row> = {
    ...scope,
    caseOpen: true,
    ...(asked.officeId && { officeId: asked.officeId }),
    ...FILTERS[asked.filter],
    ...(asked.search && wanted(asked.search, vault)),
  }
  const [rows, total] = await Promise.all([
    People.find({ $and: [match, beyond(asked.after)] })
      .sort({ name: 1, _id: 1 })
      .limit(limit + 1)
      .lean<Row[]>(),
    People.countDocuments(match),
  ])
  const { page, next } = pageByText(rows, limit, ({ name, _id }) => ({ text: name, id: _id }))
  return { people: page.map(row => withSecrets(row, vault)), next, total }
}

function wanted(search: string, vault: Vault): QueryFilter<Row> {
  const number = normalIdNumber(search)
  if (/^\d{17}[\dX]$/.test(number)) return { idNumberMark: { $in: marksOf(number, vault) } }
  return { name: containing(search) }
}

function beyond(after: string | undefined): QueryFilter<Row> {
  const from = readTextCursor(after)
  if (!from) return {}
  const { text: name, id } = from
  return { $or: [{ name: { $gt: name } }, { name, _id: { $gt: id } }] }
}
