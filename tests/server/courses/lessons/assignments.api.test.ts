import mongoose from 'mongoose'
import {
  assignLessons,
  endAssignment,
  listAssignments,
  listStudyPlans,
  removeStudyPlan,
  saveStudyPlan,
} from '#shared/courses/assignments.endpoints'
import { listOwnLessons, openOwnLesson } from '#shared/courses/catalogue.endpoints'
import { withdrawLesson } from '#shared/courses/lessons.endpoints'
import { setCategory } from '#shared/checkins/plans.endpoints'
import { ownLessons } from '../../../../server/courses/catalogue.actions'
import { personById } from '../../../../server/people/people.model'
import { type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import { refusal } from '../../reports/reporting'
import { emptied } from './emptied'
import { assigned, assignment, published } from './writing'

let world: World
let county: Caller
let office: Caller
let leave: string
let traffic: string
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  world.setTime(MORNING)
  county = await world.staff('county')
  office = await world.staff('office')
  await emptied('lessons', 'lesson_versions', 'lesson_assignments', 'study_plans')
  leave = (await published(county)).id
  traffic = (await published(county, { title: '酒后不开车', field: 'traffic' })).id
})
afterAll(() => world.end())

const own = async (number: number, asked: object = {}) =>
  (await (await world.person(number)).ask(listOwnLessons, asked)).body
const titlesOf = (body: { lessons: { title: string }[] }) => body.lessons.map(({ title }) => title)
const later = async (iso: string) => {
  world.setTime(iso)
  county = await world.staff('county')
}

describe('what is assigned', () => {
  it('to one person is due for him alone, the sooner one first, and no longer free', async () => {
    await assigned(office, [leave, traffic])
    await assigned(office, [traffic], { title: '专题', lastDay: '2026-11-30' })
    const due = await own(1)
    expect(due.lessons).toMatchObject([
      { id: traffic, dueDay: '2026-11-30', assignedAs: '专题', progress: { state: 'new' } },
      { id: leave, dueDay: '2026-12-08', assignedAs: '入矫学习' },
    ])
    expect([due.due, due.overdue, due.today]).toEqual([2, 0, '2026-11-24'])
    expect(titlesOf(await own(1, { list: 'free' }))).toEqual([])
    expect(titlesOf(await own(2))).toEqual([])
    expect(titlesOf(await own(2, { list: 'free' }))).toEqual(['外出请假', '酒后不开车'])
  })

  it('is overdue after its last day by the clock of China, and stays due', async () => {
    await assigned(office, [leave])
    world.setTime('2026-12-08T15:59:59.000Z')
    expect((await own(1)).overdue).toBe(0)
    world.setTime('2026-12-08T16:00:00.000Z')
    expect(await own(1)).toMatchObject({ due: 1, overdue: 1 })
  })

  it('from a later day on is not due before', async () => {
    await assigned(office, [leave], { firstDay: '2026-11-25' })
    expect((await own(1)).due).toBe(0)
    world.setTime('2026-11-24T16:00:00.000Z')
    expect((await own(1)).due).toBe(1)
  })

  it('to a category is due for those who are in it, those who come later included', async () => {
    const made = await assigned(county, [leave], {
      for: { kind: 'category', category: 'strict' },
    })
    const end = { id: made.id, reason: '试试', takeBack: false }
    expect(refusal(await office.ask(endAssignment, end))).toEqual([404, 'no-such-assignment'])
    expect((await own(2)).due).toBe(0)
    const moved = { personId: 'demo-person-2', category: 'strict', reason: '定级' }
    expect((await county.ask(setCategory, moved)).status).toBe(200)
    expect((await own(2)).due).toBe(1)
    const refused = assignment([leave], { for: { kind: 'category', category: 'strict' } })
    expect(refusal(await office.ask(assignLessons, refused))).toEqual([403, 'wrong-role'])
  })

  it('twice by the same act is assigned once', async () => {
    const asked = assignment([leave])
    const answers = await Promise.all([1, 2, 3].map(() => office.ask(assignLessons, asked)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await world.rows('lesson_assignments')).toHaveLength(1)
    const another = await office.ask(assignLessons, { ...asked, title: '别的' })
    expect(refusal(another)).toEqual([409, 'changed-meanwhile'])
  })

  it('can be taken back for ten minutes, and ended at any time', async () => {
    const { id, canTakeBack } = await assigned(office, [leave])
    expect(canTakeBack).toBe(true)
    const end = { id, reason: '点错了', takeBack: true }
    const taken = await county.ask(endAssignment, end)
    expect(taken.body).toMatchObject({ endReason: '点错了', canTakeBack: false })
    expect((await own(1)).due).toBe(0)
    expect(refusal(await county.ask(endAssignment, end))).toEqual([409, 'too-late-to-take-back'])
    const second = await assigned(office, [leave])
    await later('2026-11-24T01:10:01.000Z')
    const late = { ...end, id: second.id }
    expect(refusal(await county.ask(endAssignment, late))).toEqual([409, 'too-late-to-take-back'])
    expect((await county.ask(endAssignment, { ...late, takeBack: false })).status).toBe(200)
    expect(refusal(await county.ask(endAssignment, { ...late, takeBack: false }))).toEqual([
      409,
      'assignment-over',
    ])
  })

  it.each([
    ['a lesson that nobody published', () => ['nothing'], {}, 'not-published'],
    ['nothing', () => [], {}, 'too-small'],
    ['a lesson twice', () => [leave, leave], {}, 'twice'],
    [
      'until a day that is over',
      () => [leave],
      { firstDay: '2026-11-01', lastDay: '2026-11-23' },
      'has-passed',
    ],
    ['until before it begins', () => [leave], { lastDay: '2026-11-23' }, 'ends-before-it-begins'],
    [
      'a target without a source',
      () => [leave],
      { target: { minutes: 90, source: '' } },
      'too-small',
    ],
  ])('is not %s', async (_, lessonIds, changes, code) => {
    const answer = await office.ask(assignLessons, assignment(lessonIds(), changes))
    expect([answer.status, answer.body.errors?.[0].code]).toEqual([400, code])
    expect(await world.rows('lesson_assignments')).toEqual([])
  })

  it('is of one’s own people, and seen by those above', async () => {
    const stranger = await world.staff('otherOffice')
    expect(refusal(await stranger.ask(assignLessons, assignment([leave])))).toEqual([
      404,
      'no-such-person',
    ])
    const { id } = await assigned(office, [leave])
    await assigned(county, [traffic], {
      title: '全县',
      for: { kind: 'category', category: 'strict' },
    })
    const listed = async (caller: Caller, asked: object = {}) =>
      (await caller.ask(listAssignments, asked)).body.assignments?.map(
        ({ title }: { title: string }) => title,
      )
    expect(await listed(office)).toEqual(expect.arrayContaining(['入矫学习', '全县']))
    expect(await listed(stranger)).toEqual(['全县'])
    expect(await listed(await world.staff('province'))).toHaveLength(2)
    expect(await listed(await world.staff('otherCounty'))).toEqual([])
    expect(await listed(county, { lessonId: traffic })).toEqual(['全县'])
    expect(await listed(county, { search: '入矫' })).toEqual(['入矫学习'])
    expect(await listed(county, { personId: 'demo-person-1' })).toEqual(['入矫学习'])
    expect(await listed(county, { list: 'over' })).toEqual([])
    expect(
      refusal(await stranger.ask(endAssignment, { id, reason: '试试', takeBack: false })),
    ).toEqual([404, 'no-such-assignment'])
  })

  it('says what is to be reached, and where that number comes from', async () => {
    const target = { minutes: 120, source: '张安平的矫正方案第三条' }
    await assigned(office, [leave], { target })
    const { body } = await (await world.person(1)).ask(openOwnLesson, { lessonId: leave })
    expect(body).toMatchObject({
      dueDay: '2026-12-08',
      targets: [{ ...target, title: '入矫学习', dueDay: '2026-12-08' }],
    })
  })
})

describe('juveniles and adults', () => {
  const JUVENILE = 'demo-person-2'
  const isJuvenile = (juvenile: boolean) =>
    mongoose.connection
      .db!.collection('people')
      .updateOne({ _id: JUVENILE as never }, { $set: { juvenile } })
  let adults: string
  let minors: string
  beforeEach(async () => {
    adults = (await published(county, { title: '成年人课程', audience: 'adults' })).id
    minors = (await published(county, { title: '未成年人课程', audience: 'minors' })).id
    await isJuvenile(true)
  })
  afterEach(() => isJuvenile(false))

  it('find only what is for them, in the catalogue, by search and by address', async () => {
    const free = { list: 'free', search: '课程' }
    expect(titlesOf(await own(1, free))).toEqual(['成年人课程'])
    expect(titlesOf(await own(2, free))).toEqual(['未成年人课程'])
    const [adult, juvenile] = [await world.person(1), await world.person(2)]
    expect(refusal(await juvenile.ask(openOwnLesson, { lessonId: adults }))).toEqual([
      404,
      'no-such-lesson',
    ])
    expect(refusal(await adult.ask(openOwnLesson, { lessonId: minors }))).toEqual([
      404,
      'no-such-lesson',
    ])
    expect((await juvenile.ask(openOwnLesson, { lessonId: minors })).status).toBe(200)
  })

  it('find it also while the server still believes them to be what they were', async () => {
    const person = (await personById(JUVENILE))!
    const believed = { ...person, juvenile: false, category: 'strict' as const }
    const free = { list: 'free' as const, search: '课程' }
    const page = await ownLessons(believed, free, world.outside.now(), 20)
    expect(titlesOf(page)).toEqual(['未成年人课程'])
    const gone = ownLessons({ ...person, id: 'nobody' }, free, world.outside.now(), 20)
    await expect(gone).rejects.toMatchObject({ status: 404, code: 'no-such-person' })
  })

  it('are not assigned what is for the others; of a category each gets his own', async () => {
    const wrong = assignment([leave, adults], { for: { kind: 'person', personId: JUVENILE } })
    const answer = await county.ask(assignLessons, wrong)
    expect(answer.body.errors).toEqual([{ path: 'lessonIds.1', code: 'for-others' }])
    await county.ask(setCategory, { personId: JUVENILE, category: 'lenient', reason: '定级' })
    await assigned(county, [adults, minors], { for: { kind: 'category', category: 'lenient' } })
    expect(titlesOf(await own(2))).toEqual(['未成年人课程'])
  })
})

describe('the catalogue', () => {
  it('is of one’s own county', async () => {
    expect(titlesOf(await own(7, { list: 'free' }))).toEqual([])
    const far = await (await world.person(7)).ask(openOwnLesson, { lessonId: leave })
    expect(refusal(far)).toEqual([404, 'no-such-lesson'])
  })

  it('goes on where a page ended', async () => {
    for (let number = 10; number < 33; number += 1) {
      await published(county, { title: `课${number}` })
    }
    const first = await own(1, { list: 'free' })
    const second = await own(1, { list: 'free', after: first.next })
    expect([first.lessons.length, second.lessons.length, second.next]).toEqual([20, 5, null])
    expect(new Set([...titlesOf(first), ...titlesOf(second)]).size).toBe(25)
  })

  it('is whole also for somebody who has much assigned', async () => {
    const many: string[] = []
    for (let number = 10; number < 55; number += 1) {
      many.push((await published(county, { title: `课${number}` })).id)
    }
    await assigned(office, many.slice(0, 25))
    await assigned(office, many.slice(25, 43))
    expect((await own(1)).due).toBe(43)
    const free = await own(1, { list: 'free' })
    expect([titlesOf(free), free.next]).toEqual([['外出请假', '课53', '课54', '酒后不开车'], null])
  })

  it('is filtered by field, stage and words', async () => {
    expect(titlesOf(await own(1, { list: 'free', field: 'traffic' }))).toEqual(['酒后不开车'])
    expect(titlesOf(await own(1, { list: 'free', stage: 'pre-release' }))).toEqual([])
    expect(titlesOf(await own(1, { list: 'free', search: '开车' }))).toEqual(['酒后不开车'])
    await assigned(office, [leave, traffic])
    expect(titlesOf(await own(1, { search: '开车' }))).toEqual(['酒后不开车'])
  })

  it('does not show what was withdrawn before somebody began it, assigned or not', async () => {
    await assigned(office, [leave])
    await county.ask(withdrawLesson, { lessonId: leave, reason: '法条修改' })
    expect((await own(1)).due).toBe(0)
    expect(titlesOf(await own(1, { list: 'free' }))).toEqual(['酒后不开车'])
  })
})

describe('a plan', () => {
  it('is kept by the county and its offices, changed and removed', async () => {
    const draft = { id: null, title: '入矫方案', lessonIds: [leave, traffic], target: null }
    const { body } = await office.ask(saveStudyPlan, draft)
    const changed = await county.ask(saveStudyPlan, { ...draft, id: body.id, lessonIds: [leave] })
    expect(changed.body).toMatchObject({ id: body.id, lessonIds: [leave] })
    expect((await county.ask(listStudyPlans)).body.plans).toHaveLength(1)
    const other = await world.staff('otherCounty')
    expect((await other.ask(listStudyPlans)).body.plans).toEqual([])
    expect(refusal(await other.ask(removeStudyPlan, { id: body.id }))).toEqual([
      404,
      'no-such-plan',
    ])
    expect(refusal(await other.ask(saveStudyPlan, { ...draft, id: body.id }))).toEqual([
      404,
      'no-such-plan',
    ])
    expect((await other.ask(saveStudyPlan, draft)).status).toBe(400)
    expect((await county.ask(removeStudyPlan, { id: body.id })).body).toEqual({ removed: true })
    expect((await county.ask(listStudyPlans)).body.plans).toEqual([])
  })
})
