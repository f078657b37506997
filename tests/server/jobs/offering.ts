import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { addPostings, type StoredPosting, sealContact } from '../../../server/jobs/postings.model'
import { inTransaction } from '../../../server/platform/database'
import { ORGANISATIONS } from '../../../server/scripts/demo/tree'
import { KEYS } from '../../helpers/keys'
import { MORNING } from '../../helpers/world'

/** The first office of the county: where the demo's first persons are looked after. */
export const TOWN = '53252701'

/** Open work in the county's first township, unless a test says otherwise. */
export function openPosting(changes: Partial<StoredPosting> = {}): StoredPosting {
  const id = changes.id ?? randomUUID()
  return {
    ...{ countyId: '532527', within: ORGANISATIONS.county.within },
    ...{ employerId: 'e1', employerName: '泸西顺达农机有限公司', employerState: 'verified' },
    ...{ isBase: false, title: '电焊工', kind: 'full-time', shift: 'day' },
    pay: { from: 4500, to: 6000, period: 'month' },
    ...{ monthlyFrom: 4500, monthlyTo: 6000 },
    hours: { aDay: 8, daysAWeek: 6 },
    place: { townshipId: TOWN, text: '工业园区 3 号', point: null },
    ...{ skills: ['welding'], insurance: ['injury'], lodging: 'none' },
    ...{ deadline: '2026-12-31', places: 2, description: '焊接农机配件。' },
    ...{ state: 'open', shownUntil: '2026-12-31', flags: [], undecided: false, decision: null },
    ...{ reason: '', version: 1, steps: 2, importId: null, usedAt: null, changedBy: 'demo-luxi' },
    addedAt: new Date(MORNING),
    openedAt: new Date(MORNING),
    changedAt: new Date(MORNING),
    sealed: sealContact(id, { name: '孙师傅', phone: '0873-0000099' }, KEYS.vault),
    ...changes,
    id,
  }
}

/** Stores open work. @returns its ids, in the order that was given. */
export async function offered(...changes: Partial<StoredPosting>[]): Promise<string[]> {
  const postings = changes.map(openPosting)
  await inTransaction(session => addPostings(postings, session))
  return postings.map(({ id }) => id)
}

/** Takes all of it away again. */
export const noneOffered = async () =>
  void (await mongoose.connection.db!.collection('job_postings').deleteMany({}))

/** A moment some minutes after the morning of the tests. */
export const minutesLater = (minutes: number) => new Date(Date.parse(MORNING) + minutes * 60_000)
