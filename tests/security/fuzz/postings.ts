import { csvOf } from '#shared/csv'
import { ImportColumn } from '#shared/jobs/imports.contract'
import { COLUMNS, EXAMPLE } from '#shared/jobs/imports.words'
import { demoEmployerId, demoPostingId, seedPostings } from '../../../server/scripts/demo/postings'
import { KEYS } from '../../helpers/keys'
import type { World } from '../../helpers/world'
import { licence, workDraft } from '../../server/jobs/offers'

/** Work is offered: employers and postings are there to be read, changed and decided on. */
export const countyWithPostings = (world: World): Promise<void> =>
  seedPostings(world.outside.now(), KEYS.vault)

const table = () => {
  const columns = ImportColumn.options
  const line = columns.map(one => (one === 'licence' ? licence() : EXAMPLE[one]))
  return Buffer.from(csvOf([columns.map(one => COLUMNS[one]), line])).toString('base64')
}

const employerIds = [1, 2, 5].map(number => () => demoEmployerId(number))

/** What means something where employers and postings are asked about. */
export const KNOWN_OF_POSTINGS: Record<string, (() => unknown)[]> = {
  'jobs.id': [...employerIds, ...[1, 2, 18, 23].map(number => () => demoPostingId(number))],
  'jobs.employerId': employerIds,
  'jobs.licenceNumber': [licence],
  'jobs.contact': [() => ({ name: '王师傅', phone: '13900000100' })],
  'jobs.content': [() => workDraft(demoEmployerId(2))],
  'jobs.pay': [() => null, () => ({ from: 3000, to: 4000, period: 'month' })],
  'jobs.hours': [() => null, () => ({ aDay: 8, daysAWeek: 5 })],
  'jobs.place': [() => ({ townshipId: '53252701', text: '工业园区', point: null })],
  'jobs.townshipId': [() => '53252701', () => '53252702'],
  'jobs.deadline': [() => null, () => '2026-12-31'],
  'jobs.bytes': [table],
}
