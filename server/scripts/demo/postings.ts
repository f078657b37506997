import { creditCheckOf } from '#shared/jobs/credit-code.rules'
import { PostingContent } from '#shared/jobs/postings.contract'
import { dayInChina, daysAfter } from '#shared/time/days'
import { employerStepOf, keepEmployerStep, newEmployer } from '../../jobs/employer-steps'
import { type StoredEmployer, addEmployerRow, employerById } from '../../jobs/employers.model'
import { newPosting } from '../../jobs/new-postings'
import { keepSteps, stepOf } from '../../jobs/posting-steps'
import { type StoredPosting, addPostings } from '../../jobs/postings.model'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import invented from './invented-work.json'
import { STAFF_MEMBERS } from './staff'
import { ORGANISATIONS } from './tree'

const DAY_MILLISECONDS = 24 * 3600_000

/** Area codes of 99 do not exist: nobody has this licence. */
function inventedLicence(number: number): string {
  const seventeen = `91990000MADEM${String(number).padStart(4, '0')}`
  return seventeen + creditCheckOf(seventeen)
}

/** Ids by which tests and other seeds know them, counted from 1. */
export const demoEmployerId = (number: number): string => `demo-employer-${number}`
export const demoPostingId = (number: number): string => `demo-posting-${number}`

type InventedEmployer = (typeof invented.employers)[number]

interface By {
  now: Date
  vault: Vault
}

/** Adds six employers and what they offer. What is there already stays as it is. */
export async function seedPostings(now: Date, vault: Vault): Promise<void> {
  if (await employerById(demoEmployerId(1))) return
  const by = { now: new Date(now.getTime() - DAY_MILLISECONDS), vault }
  await inTransaction(async session => {
    const employers: StoredEmployer[] = []
    for (const [index, one] of invented.employers.entries()) {
      const { employer, steps } = employerOf(index + 1, one, by)
      await addEmployerRow(employer, session)
      for (const step of steps) await keepEmployerStep(step, vault, session)
      employers.push(employer)
    }
    const made = invented.work.map((work, index) => {
      const { employer: number, daysLeft, stands, ...said } = work
      const deadline = daysAfter(dayInChina(now), daysLeft)
      const employer = employers[number - 1]!
      const content = PostingContent.parse({ ...said, deadline, employerId: employer.id })
      return postingOf(index + 1, content, { employer, stands }, by)
    })
    await addPostings(
      made.map(({ posting }) => posting),
      session,
    )
    await keepSteps(
      made.flatMap(({ steps }) => steps),
      vault,
      session,
    )
  })
}

function employerOf(number: number, { isVerified, ...said }: InventedEmployer, by: By) {
  const { county } = ORGANISATIONS
  const { id: staffId } = STAFF_MEMBERS.county
  const entered = { ...said, licenceNumber: inventedLicence(number) }
  const { employer, step } = newEmployer(
    demoEmployerId(number),
    entered,
    { county, staffId, now: by.now },
    by.vault,
  )
  if (!isVerified) return { employer, steps: [step] }
  const reason = '已查执照，已回拨电话（演示）'
  const verified: StoredEmployer = {
    ...employer,
    ...{ state: 'verified', reason, verifiedAt: by.now, verifiedBy: staffId, steps: 2 },
  }
  const told = { what: 'verified', reason, staffId, at: by.now } as const
  return { employer: verified, steps: [step, employerStepOf(verified, told, null, by.vault)] }
}

function postingOf(
  number: number,
  content: PostingContent,
  { employer, stands }: { employer: StoredEmployer; stands: string },
  by: By,
) {
  const { id: staffId } = STAFF_MEMBERS.office
  const { vault } = by
  // Later ones are newer, so that lists have an order.
  const at = new Date(by.now.getTime() + number * 60_000)
  const entered = newPosting(demoPostingId(number), content, { employer, staffId, now: at }, by)
  const { contact } = content
  const first = stepOf(entered, { what: 'added', staffId, at, contact }, vault)
  if (stands === 'draft') return { posting: entered, steps: [first] }
  const open: StoredPosting = {
    ...entered,
    state: 'open',
    openedAt: at,
    shownUntil: content.deadline ?? daysAfter(dayInChina(at), 60),
    steps: 2,
  }
  const second = stepOf(open, { what: 'opened', staffId, at }, vault)
  if (stands === 'open') return { posting: open, steps: [first, second] }
  const reason = '单位放假，月底恢复（演示）'
  const paused: StoredPosting = { ...open, state: 'paused', reason, steps: 3 }
  const third = stepOf(paused, { what: 'paused', reason, staffId, at }, vault)
  return { posting: paused, steps: [first, second, third] }
}
