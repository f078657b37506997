import { setCategory } from '#shared/checkins/plans.endpoints'
import {
  endSchedule,
  listQuestionSets,
  listSchedules,
  setOwnQuestions,
  setSchedule,
} from '#shared/reports/schedules.endpoints'
import { makeReports } from '../../../server/reports/reports.chores'
import { type StaffName, type World, startWorld } from '../../helpers/world'
import { refusal, schedule, scheduled } from './reporting'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const listed = async (input: object = {}, name: StaffName = 'county') =>
  (await (await world.staff(name)).ask(listSchedules, input)).body.schedules
const set = async (changes: object, name: StaffName = 'county') =>
  (await world.staff(name)).ask(setSchedule, schedule(1, changes))
const ofCategory = { for: { kind: 'category', category: 'strict' }, firstDay: '2026-11-25' }
const made = async () => (await world.rows('report_duties')).map(({ _id }) => String(_id)).sort()

/** The chore goes round at eight in the morning of a day. */
async function morning(day: string) {
  world.setTime(`${day}T00:00:00.000Z`)
  await makeReports(world.outside.now())
}

const intoCategory = async (number: number) => {
  const asked = { personId: `demo-person-${number}`, category: 'strict', reason: '调整' }
  expect((await (await world.staff('county')).ask(setCategory, asked)).status).toBe(200)
}

describe('a schedule', () => {
  it('of a category holds for those in it, and a person’s own comes before it', async () => {
    await intoCategory(1)
    await intoCategory(2)
    await set({ ...ofCategory, cadence: { every: 1, unit: 'day' }, days: 1 })
    await scheduled(world, 2, { firstDay: '2026-11-26' })
    await morning('2026-11-25')
    await morning('2026-11-26')
    await morning('2026-11-27')
    expect(await made()).toEqual([
      'demo-person-1:periodic:2026-11-25',
      'demo-person-1:periodic:2026-11-26',
      'demo-person-1:periodic:2026-11-27',
      'demo-person-2:periodic:2026-11-25',
      'demo-person-2:periodic:2026-11-26',
    ])
    expect(await listed()).toMatchObject([
      { for: { kind: 'category' }, forName: '' },
      { for: { kind: 'person' }, forName: '李长顺', byName: '刘敏', lastDay: null },
    ])
    expect(await listed({ personId: 'demo-person-1' })).toHaveLength(1)
    expect(await listed({ personId: 'demo-person-2' })).toHaveLength(2)
  })

  it('ends those before of the same kind, which hold until then; other kinds stay', async () => {
    const first = await scheduled(world, 1)
    world.setTime('2026-11-24T02:00:00Z')
    await scheduled(world, 1, { kind: 'thoughts' })
    world.setTime('2026-11-24T03:00:00Z')
    await scheduled(world, 1, { firstDay: '2026-12-10' })
    world.setTime('2026-11-24T04:00:00Z')
    await scheduled(world, 1, { firstDay: '2026-12-05' })
    const rows = await listed({ personId: 'demo-person-1' })
    const old = rows.find(({ id }: { id: string }) => id === first.id)
    expect(old).toMatchObject({ lastDay: '2026-12-04', endedAt: expect.any(String) })
    expect(
      rows.map(({ kind, firstDay }: { kind: string; firstDay: string }) => [kind, firstDay]),
    ).toEqual([
      ['periodic', '2026-12-05'],
      ['thoughts', '2026-11-24'],
      ['periodic', '2026-11-24'],
    ])
    await morning('2026-12-01')
    await morning('2026-12-05')
    await morning('2026-12-08')
    await morning('2026-12-12')
    expect((await made()).filter(id => id.includes('periodic'))).toEqual([
      ...['2026-11-24', '2026-12-01', '2026-12-05', '2026-12-12'].map(
        day => `demo-person-1:periodic:${day}`,
      ),
    ])
  })

  it('that is ended asks for nothing more, once', async () => {
    const { id } = await scheduled(world, 1, { cadence: { every: 1, unit: 'day' }, days: 1 })
    const county = await world.staff('county')
    const asked = { id, reason: '解矫' }
    expect((await county.ask(endSchedule, asked)).body.lastDay).toBe('2026-11-24')
    expect(refusal(await county.ask(endSchedule, asked))).toEqual([409, 'schedule-over'])
    await morning('2026-11-25')
    expect(await made()).toHaveLength(1)
    expect(await listed()).toEqual([])
  })

  it.each([
    ['begins yesterday', { firstDay: '2026-11-23' }, 'has-begun'],
    ['of a category begins today', { ...ofCategory, firstDay: '2026-11-24' }, 'has-begun'],
    ['gives more days than it has', { days: 8 }, 'longer-than-cadence'],
    ['ends before it begins', { lastDay: '2026-11-23' }, 'ends-before-it-begins'],
    ['is of events', { kind: 'event' }, 'not-allowed'],
  ])('that %s is refused', async (_, changes, code) => {
    const answer = await set(changes)
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, code])
    expect(await world.rows('report_schedules')).toEqual([])
  })

  it('of a category is the county’s alone, to set and to end', async () => {
    expect(refusal(await set(ofCategory, 'office'))).toEqual([403, 'wrong-role'])
    const { body } = await set(ofCategory)
    const end = async (name: StaffName) =>
      (await world.staff(name)).ask(endSchedule, { id: body.id, reason: '不再需要' })
    expect(refusal(await end('office'))).toEqual([404, 'no-such-schedule'])
    expect(refusal(await end('otherCounty'))).toEqual([404, 'no-such-schedule'])
    expect((await end('county')).status).toBe(200)
  })

  it('of a person is not known to others', async () => {
    await scheduled(world, 1)
    expect(await listed({}, 'otherOffice')).toEqual([])
    expect(await listed({}, 'otherCounty')).toEqual([])
    expect(await listed({}, 'procurator')).toHaveLength(1)
    const answer = await (
      await world.staff('otherOffice')
    ).ask(listSchedules, { personId: 'demo-person-1' })
    expect(refusal(answer)).toEqual([404, 'no-such-person'])
  })
})

describe('what an office asks', () => {
  const officeId = '53252701'
  const question = { kind: 'text', words: '最近有什么难处？', choices: [], required: false }

  it('is five kinds, with its own after the fixed ones', async () => {
    const office = await world.staff('office')
    const asked = { officeId, kind: 'periodic', questions: [question] }
    expect((await office.ask(setOwnQuestions, asked)).status).toBe(200)
    const { sets, abilities } = (await office.ask(listQuestionSets, { officeId })).body
    expect(sets.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['periodic', 'thoughts', 'health', 'prohibition', 'event'],
    ])
    expect(sets[0].questions.at(-1)).toMatchObject({ words: question.words, fixed: false })
    expect(abilities).toEqual({ change: true })
  })

  it('is changed by two at the same moment: no change is lost unnoticed', async () => {
    const office = await world.staff('office')
    const ask = (words: string) =>
      office.ask(setOwnQuestions, {
        ...{ officeId, kind: 'periodic', questions: [{ ...question, words }] },
      })
    const answers = await Promise.all([ask('问题一'), ask('问题二'), ask('问题三')])
    const done = answers.filter(({ status }) => status === 200)
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    expect(await world.rows('report_questions')).toHaveLength(done.length)
  })
})
