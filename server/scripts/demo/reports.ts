import { createHash, randomBytes } from 'node:crypto'
import { Category } from '#shared/checkins/categories.contract'
import { flagsOfAnswers } from '#shared/reports/answers.rules'
import type { Answer } from '#shared/reports/reports.contract'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { ofCategory, ofPerson } from '../../checkins/plans.model'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { FIXED_QUESTIONS } from '../../reports/fixed-questions'
import { makeDuties } from '../../reports/making'
import { storePastReports } from '../../reports/past'
import { type ReportSecrets, type StoredReport, sealSecrets } from '../../reports/reports.model'
import { storeSchedule } from '../../reports/schedules.actions'
import { FOR_EVER, type StoredSchedule, schedulesById } from '../../reports/schedules.model'
import { type Invented, PEOPLE } from './people'
import { ALL_STAFF, officerOf } from './staff'
import { EVERYWHERE } from './tree'

/** The first day on which the invented schedules apply. */
const FIRST_DAY = '2026-10-05'
const HOUR = 3600_000
/** Between two reports of those who report least, days. */
const LONGEST_DAYS = 31

/** How often those of each category report. */
const RHYTHMS: Record<Category, Pick<StoredSchedule, 'cadence' | 'days' | 'media' | 'identity'>> = {
  strict: {
    cadence: { every: 1, unit: 'week' },
    days: 3,
    media: { voice: 'required', pictures: 'optional', video: 'none' },
    identity: true,
  },
  ordinary: {
    cadence: { every: 2, unit: 'week' },
    days: 5,
    media: { voice: 'optional', pictures: 'optional', video: 'none' },
    identity: false,
  },
  lenient: {
    cadence: { every: 1, unit: 'month' },
    days: 7,
    media: { voice: 'none', pictures: 'none', video: 'none' },
    identity: false,
  },
}

/** Two whom the demo knows by name are in no category: each reports by a schedule of his own. */
const OWN: readonly (readonly [Invented, Category])[] = [
  [PEOPLE[0]!, 'ordinary'],
  [PEOPLE[3]!, 'strict'],
]

/** What some people wrote, by how many hours ago; the third asks for help. */
const WRITTEN: readonly { hours: number; answers: Record<string, string>; note: string | null }[] =
  [
    {
      hours: 30,
      answers: { life: '在工地做小工，下班就回家。', mood: '4', help: 'no' },
      note: '写得很清楚，注意安全。',
    },
    {
      hours: 20,
      answers: { life: '在家带孙子，赶集一次。', mood: '3', help: 'no' },
      note: null,
    },
    {
      hours: 9,
      answers: {
        life: '活路停了，在家等消息。',
        mood: '2',
        help: 'yes',
        'help-words': '想请所里帮忙问问有没有零工。',
      },
      note: null,
    },
    {
      hours: 5,
      answers: { life: '地里收包谷，天天都在村里。', mood: '5', help: 'no' },
      note: null,
    },
  ]

/**
 * Schedules for every category, a few reports of the last days, and what is to be reported now. Doing it
 * again changes nothing.
 */
export async function seedReports(people: readonly Invented[], now: Date, vault: Vault) {
  const counties = EVERYWHERE.filter(({ level }) => level === 'county')
  const schedules = [
    ...counties.flatMap(county => Category.options.map(category => scheduleOf(county, category))),
    ...OWN.map(([person, rhythm]) => ownScheduleOf(person, rhythm)),
  ]
  await inTransaction(async session => {
    const ids = schedules.map(({ id }) => id)
    const known = new Set((await schedulesById(ids, session)).map(({ id }) => id))
    for (const one of schedules.filter(({ id }) => !known.has(id))) {
      await storeSchedule(one, session)
    }
  })
  const writers = people.filter(({ binding }) => binding === 'active').slice(0, WRITTEN.length)
  await storePastReports(
    writers.map((person, index) => reportOf(person, WRITTEN[index]!, now, vault)),
    vault,
  )
  // Whenever the demo begins, somebody has something to report.
  await makeDuties(people, { after: daysAfter(dayInChina(now), -LONGEST_DAYS), now })
}

const scheduleOf = (
  { id: countyId, within }: (typeof EVERYWHERE)[number],
  category: Category,
): StoredSchedule => ({
  ...scheduleWith(RHYTHMS[category]),
  id: `demo-reports-${countyId}-${category}`,
  subject: ofCategory(countyId, category),
  personId: null,
  category,
  within: [...within],
})

const ownScheduleOf = ({ id, within }: Invented, rhythm: Category): StoredSchedule => ({
  ...scheduleWith(RHYTHMS[rhythm]),
  id: `demo-reports-${id}`,
  subject: ofPerson(id),
  personId: id,
  category: null,
  within: [...within],
})

const scheduleWith = (rhythm: (typeof RHYTHMS)[Category]) => ({
  kind: 'periodic' as const,
  ...rhythm,
  firstDay: FIRST_DAY,
  lastDay: null,
  heldUntil: FOR_EVER,
  reason: '按矫正方案和本县分类管理办法（演示）',
  setBy: ALL_STAFF[0]!.id,
  setAt: instantInChina(FIRST_DAY, '00:00'),
  ends: [],
})

function reportOf(
  person: Invented,
  { hours, answers: written, note }: (typeof WRITTEN)[number],
  now: Date,
  vault: Vault,
): StoredReport {
  const receivedAt = new Date(now.getTime() - hours * HOUR)
  const { questions } = FIXED_QUESTIONS.periodic[0]!
  const answers = questions.flatMap(({ id, kind }): Answer[] => {
    const words = written[id] ?? (kind === 'yes-no' ? (id === 'changes' ? 'no' : 'yes') : '')
    return words === '' ? [] : [{ questionId: id, words }]
  })
  const secrets: ReportSecrets = {
    answers,
    withoutMedia: '',
    salt: randomBytes(16).toString('base64url'),
  }
  // One of each day and person, however often the demo is started.
  const id = `demo-report-${person.id}-${dayInChina(now)}`
  const flags = flagsOfAnswers(questions, answers)
  return {
    id,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    attemptId: attemptIdFrom(id),
    dutyId: null,
    kind: 'periodic',
    event: null,
    questionOfficeId: null,
    questionVersion: 1,
    sealed: sealSecrets(id, secrets, vault),
    takenAt: receivedAt,
    receivedAt,
    isLate: false,
    flags,
    asksHelp: flags.includes('help'),
    mediaIds: [],
    identityRequestId: null,
    review:
      note === null
        ? null
        : {
            ...{ outcome: 'read', note, staffId: officerOf(person.officeId).id },
            at: new Date(receivedAt.getTime() + HOUR),
          },
  }
}

/** An attempt is known by a UUID; this one is the same whenever it is made. */
function attemptIdFrom(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
