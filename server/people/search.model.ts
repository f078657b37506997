import type { QueryFilter } from 'mongoose'
import { normalIdNumber } from '#shared/people/id-number.rules'
import type { PeopleFilter } from '#shared/people/people.contract'
import type { Vault } from '../platform/vault'
import { People, type Row, marksOf, withSecrets } from './people.model'
import type { Scope } from './people.policy'

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
  const page = rows.slice(0, limit)
  return {
    people: page.map(row => withSecrets(row, vault)),
    next: rows.length > limit ? cursorOf(page.at(-1)!) : null,
    total,
  }
}

function wanted(search: string, vault: Vault): QueryFilter<Row> {
  const number = normalIdNumber(search)
  if (/^\d{17}[\dX]$/.test(number)) return { idNumberMark: { $in: marksOf(number, vault) } }
  // The database refuses a pattern with a null byte: the name is compared whole.
  if (search.includes('\0')) return { name: search }
  return { name: { $regex: search.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) } }
}

const cursorOf = ({ name, _id }: Row) => JSON.stringify([name, _id])

function beyond(after: string | undefined): QueryFilter<Row> {
  const [name, id] = readCursor(after)
  if (name === undefined || id === undefined) return {}
  return { $or: [{ name: { $gt: name } }, { name, _id: { $gt: id } }] }
}

/** A cursor that is not ours starts at the beginning. */
function readCursor(after: string | undefined): string[] {
  try {
    const parsed = JSON.parse(after ?? '[]') as unknown
    return Array.isArray(parsed) && parsed.every(part => typeof part === 'string') ? parsed : []
  } catch {
    return []
  }
}
