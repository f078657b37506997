import { creditCheckOf } from '#shared/jobs/credit-code.rules'
import { addEmployer, verifyEmployer } from '#shared/jobs/employers.endpoints'
import type { PostingContent } from '#shared/jobs/postings.contract'
import { addPosting, decidePosting } from '#shared/jobs/postings.endpoints'
import type { StaffName, World } from '../../helpers/world'

let made = 0

/** A licence that no other test has: area codes of 99 do not exist. */
export function licence(): string {
  made += 1
  const seventeen = `91990000MA${String(made).padStart(7, '0')}`
  return seventeen + creditCheckOf(seventeen)
}

/** What an officer enters of an employer that does not exist. */
export const employerDraft = (changes: object = {}) => ({
  name: '虚构农产品有限公司',
  licenceNumber: licence(),
  contact: { name: '王师傅', phone: '0873-0000100' },
  address: '中枢镇虚构路1号',
  isBase: false,
  offers: '',
  ...changes,
})

/** Work that nothing has to be asked about. */
export const workDraft = (employerId: string, changes: object = {}): PostingContent => ({
  employerId,
  title: '包装员',
  kind: 'full-time',
  pay: { from: 3200, to: 4500, period: 'month' },
  shift: 'day',
  hours: { aDay: 8, daysAWeek: 5 },
  place: { townshipId: '53252701', text: '工业园区1号', point: null },
  skills: ['assembly'],
  insurance: ['pension', 'medical', 'injury', 'unemployment'],
  lodging: 'none',
  deadline: '2026-12-31',
  places: 3,
  description: '包装农产品，新手有人带。',
  contact: { name: '王师傅', phone: '13900000100' },
  ...changes,
})

/** An employer as the server answers with it. */
export async function employed(world: World, changes: object = {}, by: StaffName = 'county') {
  const answer = await (await world.staff(by)).ask(addEmployer, employerDraft(changes))
  return answer.body
}

/** An employer that the county has verified. */
export async function verified(world: World, changes: object = {}) {
  const { id, version } = await employed(world, changes)
  const asked = { id, version, outcome: 'verified', reason: '已查执照并回拨电话' }
  return (await (await world.staff('county')).ask(verifyEmployer, asked)).body
}

/** A draft of work. */
export async function entered(world: World, changes: object = {}, employerId?: string) {
  const id = employerId ?? (await verified(world)).id
  return (await (await world.staff('office')).ask(addPosting, workDraft(id, changes))).body
}

/** Work that persons can see. */
export async function opened(world: World, changes: object = {}) {
  const { id, version } = await entered(world, changes)
  const asked = { id, version, act: 'open', reason: '已核对' }
  return (await (await world.staff('county')).ask(decidePosting, asked)).body
}
