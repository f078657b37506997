import { answerFault, reportFault } from '#shared/checkins/faults.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import {
  listOverdue,
  listReports,
  openReport,
  reviewReport,
  settleDuty,
} from '#shared/reports/reading.endpoints'
import { readOwnReports, submitReport } from '#shared/reports/reports.endpoints'
import type { OwnDuty } from '#shared/reports/reports.contract'
import { listQuestionSets } from '#shared/reports/schedules.endpoints'
import { makeReports, moveReports } from '../../../server/reports/reports.chores'
import { type Caller, type StaffName, type World, startWorld } from '../../helpers/world'
import { draftFor, dutiesOf, eventDraft, refusal, reports, scheduled } from './reporting'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const purpose = 'daily-supervision'
const listed = async (input: object = {}, name: StaffName = 'office') =>
  (await (await world.staff(name)).ask(listReports, { list: 'new', ...input })).body
const overdue = async (name: StaffName = 'office') =>
  (await (await world.staff(name)).ask(listOverdue, {})).body
const tell = async (number: number, help = 'no') => {
  const draft = eventDraft()
  const answers = draft.answers.map(one =>
    one.questionId === 'help' ? { ...one, words: help } : one,
  )
  return (await (await world.person(number)).ask(submitReport, { ...draft, answers })).body
    .id as string
}
const review = async (id: string, outcome = 'read', name: StaffName = 'office') =>
  (await world.staff(name)).ask(reviewReport, { id, outcome, note: '知道了，谢谢。' })

/** Turns the clock and lets the chores go round. */
async function at(iso: string) {
  world.setTime(iso)
  await makeReports(new Date(iso))
  await moveReports(new Date(iso))
}

describe('the list of an officer', () => {
  it('has who asks for help first, then the oldest, page by page', async () => {
    const ids: string[] = []
    const helps = new Map<string, boolean>()
    for (let number = 0; number < 56; number++) {
      world.setTime(new Date(Date.parse('2026-11-24T01:00:00Z') + number * 1000).toISOString())
      const asksHelp = number % 28 === 27
      const id = await tell(1 + (number % 3), asksHelp ? 'yes' : 'no')
      ids.push(id)
      helps.set(id, asksHelp)
    }
    const expected = [...ids.filter(id => helps.get(id)), ...ids.filter(id => !helps.get(id))]
    const first = await listed()
    const second = await listed({ after: first.next })
    const all = [...first.reports, ...second.reports].map(({ id }: { id: string }) => id)
    expect(all).toEqual(expected)
    expect([first.reports.length, second.next]).toEqual([50, null])
    expect(first.counts).toEqual({ fresh: 56, help: 2, overdue: 0 })
    expect(first.reports[0]).toMatchObject({ flags: ['help', 'event'], personName: '张安平' })
  })

  it('goes on within those who ask for help', async () => {
    for (let number = 0; number < 51; number++) await tell(1, 'yes')
    const last = await tell(2)
    const first = await listed()
    const second = await listed({ after: first.next })
    expect(second.reports.map(({ id }: { id: string }) => id).slice(-1)).toEqual([last])
    expect(second.reports).toHaveLength(2)
  })

  it('is narrowed to an office and a person, and to what they may see', async () => {
    await tell(1)
    await tell(2)
    await tell(4)
    expect((await listed({}, 'county')).reports).toHaveLength(3)
    expect((await listed({ officeId: '53252702' }, 'county')).reports).toHaveLength(1)
    expect((await listed({ personId: 'demo-person-2' })).counts).toMatchObject({ fresh: 1 })
    expect((await listed({}, 'otherOffice')).reports).toHaveLength(1)
    expect((await listed({}, 'otherCounty')).reports).toEqual([])
    expect((await listed({}, 'procurator')).abilities).toEqual({ review: false })
  })
})

describe('an officer', () => {
  it('opens a report with its questions, and the person sees that he did', async () => {
    const id = await tell(1)
    const asked = { id, purpose }
    const { body } = await (await world.staff('office')).ask(openReport, asked)
    expect(body.answers).toContainEqual({ questionId: 'what', words: '母亲住院了' })
    expect(body).toMatchObject({ questions: { kind: 'event' }, abilities: { review: true } })
    expect((await (await world.staff('procurator')).ask(openReport, asked)).body.abilities).toEqual(
      {
        review: false,
      },
    )
    const { looks } = (await (await world.person(1)).ask(listLooksAtMe)).body
    expect(looks).toHaveLength(2)
    const stranger = await (await world.staff('otherOffice')).ask(openReport, asked)
    expect(refusal(stranger)).toEqual([404, 'no-such-report'])
  })

  it('gets the telephone of who asks for help, if he may act, and of nobody else', async () => {
    const answers = [
      { questionId: 'what', words: '厂里关门了' },
      { questionId: 'when', words: '昨天' },
      { questionId: 'help', words: 'yes' },
    ]
    const { body: asks } = await (await world.person(1)).ask(submitReport, eventDraft({ answers }))
    const phoneOf = async (id: string, who: 'office' | 'procurator') =>
      (await (await world.staff(who)).ask(openReport, { id, purpose })).body.phone
    expect(await phoneOf(asks.id, 'office')).toBe('13900000001')
    expect(await phoneOf(asks.id, 'procurator')).toBe('')
    expect(await phoneOf(await tell(2), 'office')).toBe('')
  })

  it('reads it once, and the person is told what he wrote', async () => {
    const id = await tell(1)
    expect((await review(id)).body.review).toMatchObject({ outcome: 'read', byName: '马晓东' })
    expect(refusal(await review(id, 'talk', 'county'))).toEqual([409, 'report-already-reviewed'])
    const person = await world.person(1)
    const { messages } = (await person.ask(listMessages)).body
    expect(messages[0]).toMatchObject({ kind: 'report-reviewed', note: '知道了，谢谢。' })
    expect((await person.ask(readOwnReports)).body.reports[0].review).toEqual({
      ...{ outcome: 'read', note: '知道了，谢谢。', at: '2026-11-24T01:00:00.000Z' },
    })
    expect((await listed()).reports).toEqual([])
    expect((await listed({ list: 'read' })).reports).toMatchObject([{ id }])
  })

  it('sends one back: it can be made again, with three days for it, and is then done', async () => {
    await scheduled(world, 1, { days: 1 })
    const person = await world.person(1)
    const { body } = await reports(person)
    await review(body.id, 'returned')
    const [duty] = await dutiesOf(person)
    expect(duty).toMatchObject({
      ...{ state: 'returned', note: '知道了，谢谢。', dueAt: '2026-11-27T15:59:59.000Z' },
    })
    expect((await person.ask(submitReport, draftFor(duty!))).body.isLate).toBe(false)
    expect(await dutiesOf(person)).toEqual([])
    expect(await world.rows('reports')).toHaveLength(2)
  })

  it('sees what was sent back and not made again', async () => {
    await scheduled(world, 1, { days: 1 })
    const { body } = await reports(await world.person(1))
    await review(body.id, 'returned')
    await at('2026-11-27T16:02:00Z')
    expect((await overdue()).duties).toMatchObject([{ state: 'overdue' }])
  })
})

/** What is asked in a periodic report now. */
async function periodicQuestions() {
  const asked = { officeId: '53252701' }
  return (await (await world.staff('office')).ask(listQuestionSets, asked)).body.sets[0]
}

describe('a report that did not come', () => {
  beforeEach(() => scheduled(world, 1, { days: 1 }))
  const id = 'demo-person-1:periodic:2026-11-24'
  const settle = async (outcome = 'explained', name: StaffName = 'office') =>
    (await world.staff(name)).ask(settleDuty, { id, outcome, note: '在医院，家属来过电话。' })

  it('is overdue a minute after its end, never before, and its record says so', async () => {
    await at('2026-11-24T16:00:58Z')
    expect((await overdue()).duties).toEqual([])
    await at('2026-11-24T16:01:00Z')
    expect((await overdue()).duties).toMatchObject([{ id, state: 'overdue', reminders: 0 }])
    expect((await overdue('otherOffice')).duties).toEqual([])
    const evidence = (await world.rows('evidence')).map(({ _id }) => _id)
    expect(evidence).toContain(`report-overdue:${id}`)
  })

  it('can still be made, and is late then', async () => {
    await at('2026-11-25T01:00:00Z')
    const answer = await reports(await world.person(1))
    expect(answer.body.isLate).toBe(true)
    expect((await world.rows('report_duties'))[0]).toMatchObject({ state: 'late' })
    expect((await listed()).reports).toMatchObject([{ flags: ['late'] }])
    expect((await overdue()).duties).toEqual([])
  })

  it('is settled once, told to the person, and needs no reminder any more', async () => {
    await at('2026-11-25T01:00:00Z')
    world.setTime('2026-11-25T01:05:00Z')
    expect((await settle()).body).toMatchObject({ state: 'settled' })
    expect(refusal(await settle('technical', 'county'))).toEqual([409, 'already-settled'])
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages[0]).toMatchObject({ kind: 'report-settled', outcome: 'explained' })
    await at('2026-11-26T01:00:00Z')
    const kinds = (await world.rows('messages')).map(({ content }) => (content as Told).kind)
    expect(kinds.filter(kind => kind === 'report-overdue')).toHaveLength(1)
  })

  it('may be told at the office before it is due', async () => {
    expect((await settle()).status).toBe(200)
    await at('2026-11-24T16:02:00Z')
    expect((await overdue()).duties).toEqual([])
  })

  it('can still be told when it is settled, once, and stays settled', async () => {
    await settle()
    const person = await world.person(1)
    const duty = { id, kind: 'periodic', questions: await periodicQuestions() }
    const again = () => person.ask(submitReport, draftFor(duty as OwnDuty))
    expect((await again()).status).toBe(200)
    expect(refusal(await again())).toEqual([409, 'duty-done'])
    expect((await world.rows('report_duties'))[0]).toMatchObject({ state: 'settled' })
  })

  it('has nothing to be settled when it came', async () => {
    await reports(await world.person(1))
    expect(refusal(await settle())).toEqual([409, 'nothing-to-settle'])
  })
})

interface Told {
  kind: string
}

describe('a fault', () => {
  const fault = async (person: Caller, takenAt: string) =>
    (
      await person.ask(reportFault, {
        ...{ attemptId: crypto.randomUUID(), kind: 'phone-broken', words: '', takenAt },
      })
    ).body.id as string

  it('on the last day stops the clock: it is never overdue, and not late when it comes', async () => {
    await scheduled(world, 1, { days: 1 })
    await fault(await world.person(1), '2026-11-24T00:59:00Z')
    await at('2026-11-26T01:00:00Z')
    expect((await overdue()).duties).toMatchObject([{ state: 'fault', reminders: 0 }])
    const answer = await reports(await world.person(1))
    expect(answer.body.isLate).toBe(false)
    expect((await world.rows('report_duties'))[0]).toMatchObject({ state: 'done' })
  })

  it('before the last day stops nothing: there is time', async () => {
    await scheduled(world, 1, { days: 3 })
    await fault(await world.person(1), '2026-11-24T00:59:00Z')
    expect((await world.rows('report_duties'))[0]).toMatchObject({ state: 'open' })
  })

  it('that is answered settles what it stopped', async () => {
    await scheduled(world, 1, { days: 1 })
    const id = await fault(await world.person(1), '2026-11-24T00:59:00Z')
    const said = { id, outcome: 'noted', note: '知道了' }
    expect((await (await world.staff('office')).ask(answerFault, said)).status).toBe(200)
    expect((await world.rows('report_duties'))[0]).toMatchObject({
      ...{ state: 'settled', settled: { outcome: 'technical', note: '知道了' } },
    })
    expect((await overdue()).duties).toEqual([])
  })
})
