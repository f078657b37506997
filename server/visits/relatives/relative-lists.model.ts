import type { QueryFilter } from 'mongoose'
import { normalIdNumber } from '#shared/people/id-number.rules'
import { pageOf, readCursor } from '../../platform/cursor'
import type { Vault } from '../../platform/vault'
import { Relatives, type Row, idNumberMarks, nameMarks, withSecrets } from './relative-rows.model'

/** What a desk looks for among its relatives. */
export interface Search {
  countyId: string
  /** A whole name, or a whole ID number. */
  search: string | undefined
  identity: 'all' | 'none' | 'verified'
  /** Where the page before ended. */
  after: string | undefined
}

const VERIFIED: Record<Search['identity'], QueryFilter<Row>> = {
  all: {},
  none: { verified: false },
  verified: { verified: true },
}

/** What a whole name, or a whole ID number, matches; names are kept sealed and found only whole. */
export function called(search: string, vault: Vault): QueryFilter<Row> {
  const number = normalIdNumber(search)
  return /^\d{17}[\dX]$/.test(number)
    ? { idNumberMark: { $in: idNumberMarks(number, vault) } }
    : { nameMark: { $in: nameMarks(search, vault) } }
}

/** One page of a county's relatives, newest first, and how many there are. */
export async function searchRelatives(asked: Search, limit: number, vault: Vault) {
  const match: QueryFilter<Row> = {
    countyId: asked.countyId,
    open: true,
    ...VERIFIED[asked.identity],
    ...(asked.search && called(asked.search, vault)),
  }
  const from = readCursor(asked.after)
  const beyond = from && {
    $or: [{ registeredAt: { $lt: from.at } }, { registeredAt: from.at, _id: { $lt: from.id } }],
  }
  const [rows, total] = await Promise.all([
    Relatives.find({ ...match, ...beyond })
      .sort({ registeredAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Row[]>(),
    Relatives.countDocuments(match),
  ])
  const { page, next } = pageOf(rows, limit, ({ registeredAt, _id }) => ({
    at: registeredAt,
    id: _id,
  }))
  return { relatives: page.flatMap(row => withSecrets(row, vault) ?? []), next, total }
}

/** Ids of a county's relatives of this name or ID number; more than some are not needed. */
export async function relativesCalled(countyId: string, search: string, vault: Vault) {
  const rows = await Relatives.find({ countyId, open: true, ...called(search, vault) }, { _id: 1 })
    .limit(200)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}
