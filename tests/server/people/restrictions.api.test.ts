import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import { listOffers, openOffer } from '#shared/jobs/browsing.endpoints'
import type { BanContent } from '#shared/people/restrictions.contract'
import {
  addBan,
  endBan,
  readRestrictions,
  setAgeGroup,
} from '#shared/people/restrictions.endpoints'
import { listMatches, setWishes } from '#shared/jobs/wishes.endpoints'
import { listOwnTraining, setCourse, setSession, signUp } from '#shared/jobs/training.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { moveClasses } from '../../../server/courses/classes/classes.chores'
import { restrictionsAsRecorded } from '../../../server/people/restrictions.evidence'
import { recordsWithPrefix } from '../../../server/evidence/records.model'
import { type Caller, KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { announced, classesOf, persons } from '../courses/classes/announcing'
import { emptied } from '../courses/lessons/emptied'
import { published } from '../courses/lessons/writing'
import { offered } from '../jobs/offering'
import { refusal } from '../reports/reporting'

let world: World
let office: Caller
let person: Caller
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  world.setTime(MORNING)
  const bans = ['occupation_bans', 'age_groups', 'looks', 'acts', 'evidence', 'messages', 'outbox']
  const classes = ['classes', 'class_attendance', 'training_sessions', 'training_sign_ups']
  await emptied(...bans, ...classes, 'lessons', 'lesson_versions', 'job_postings', 'job_wishes')
  const people = mongoose.connection.db!.collection('people')
  await people.updateMany({}, { $set: { juvenile: false } })
  office = await world.staff('office')
  person = await world.person(1)
})
afterAll(() => world.end())

const PERSON = 'demo-person-1'
const purpose = 'daily-supervision'

const content = (changes: Partial<BanContent> = {}): BanContent => ({
  ground: 'occupation-ban',
  text: '禁止从事食品生产经营活动',
  document: '泸西县人民法院（2026）刑初 12 号判决书',
  skills: ['cooking', 'serving'],
  words: ['食品', '餐馆'],
  firstDay: '2026-11-24',
  lastDay: null,
  ...changes,
})
const asked = (changes: Partial<BanContent> = {}) => ({
  ...{ attemptId: randomUUID(), personId: PERSON, content: content(changes) },
})
const banned = async (changes: Partial<BanContent> = {}) => {
  const { status, body } = await office.ask(addBan, asked(changes))
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const listed = async (by = person): Promise<string[]> =>
  (await by.ask(listOffers)).body.offers.map(({ id }: { id: string }) => id)
const read = async () => (await office.ask(readRestrictions, { personId: PERSON, purpose })).body

describe('work that is closed to somebody', () => {
  it('is offered to all others, and is simply not there for him', async () => {
    const [cook, hall, sorter, welder] = await offered(
      { skills: ['cooking', 'cleaning'], title: '帮厨' },
      { skills: [], title: '云香餐馆收银' },
      { skills: [], title: '分拣工', employerName: '高原食品有限公司' },
      {},
    )
    expect(await listed()).toHaveLength(4)
    await banned()
    expect(await listed()).toEqual([welder])
    expect((await listed(await world.person(2))).sort()).toEqual(
      [cook, hall, sorter, welder].sort(),
    )
    const gone = await offered({ state: 'closed' })
    const ask = async (id: string) => {
      const { requestId: _, ...said } = (await person.ask(openOffer, { id })).body
      return said
    }
    expect(await ask(cook!)).toEqual(await ask(gone[0]!))
    const anything = { skills: [], kinds: [], shifts: [], payAtLeast: 1 }
    await person.ask(setWishes, { ...anything, townshipId: null, kilometres: null, fromDay: null })
    const { matches } = (await person.ask(listMatches)).body
    expect(matches.map(({ offer }: { offer: { id: string } }) => offer.id)).toEqual([welder])
  })

  it.each<[string, Partial<BanContent>, boolean]>([
    ['until today', { firstDay: '2026-11-01', lastDay: '2026-11-24' }, false],
    ['until yesterday', { firstDay: '2026-11-01', lastDay: '2026-11-23' }, true],
    ['from next year on, for work lasts', { firstDay: '2027-01-01' }, false],
    ['for other work', { skills: ['driving'], words: [] }, true],
    ['by a word that stands in the description', { skills: [], words: ['农机配件'] }, false],
  ])('%s', async (_, changes, isOffered) => {
    const ids = await offered({ skills: ['cooking'] })
    await banned(changes)
    expect(await listed()).toEqual(isOffered ? ids : [])
  })

  it('is open again when the ban was ended, which is kept', async () => {
    const ids = await offered({ skills: ['cooking'] })
    const { id } = await banned()
    const ended = await office.ask(endBan, { id, reason: '期满' })
    expect(ended.body).toMatchObject({ id, endReason: '期满' })
    expect(await listed()).toEqual(ids)
    expect(refusal(await office.ask(endBan, { id, reason: '再一次' }))).toEqual([
      409,
      'changed-meanwhile',
    ])
    expect((await read()).bans).toMatchObject([{ id, endReason: '期满', text: content().text }])
  })

  it('is entered once by the same act, and not under its name for somebody else', async () => {
    const one = asked()
    const answers = await Promise.all([1, 2, 3].map(() => office.ask(addBan, one)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await read()).bans).toHaveLength(1)
    const other = { ...one, personId: 'demo-person-2' }
    expect(refusal(await office.ask(addBan, other))).toEqual([409, 'changed-meanwhile'])
  })

  it.each<[string, Partial<BanContent>, string]>([
    ['that names no work', { skills: [], words: [] }, 'content.words'],
    ['that ends before it begins', { lastDay: '2026-11-01' }, 'content.lastDay'],
    ['without its document', { document: '' }, 'content.document'],
  ])('a ban %s is refused', async (_, changes, path) => {
    const { status, body } = await office.ask(addBan, asked(changes))
    expect([status, body.errors[0].path]).toEqual([400, path])
  })

  it('lies sealed, in no act and no record', async () => {
    await banned()
    await read()
    const names = ['occupation_bans', 'acts', 'evidence', 'looks', 'messages', 'outbox']
    const all = await Promise.all(names.map(name => world.rows(name)))
    expect(JSON.stringify(all)).not.toMatch(/食品|餐馆|cooking|刑初/)
  })

  it('is shown to who says why, and he is told who looked', async () => {
    await banned()
    // One look an hour is written down.
    world.setTime('2026-11-24T05:00:00.000Z')
    office = await world.staff('office')
    await read()
    expect(await world.rows('looks')).toMatchObject([{ personId: PERSON, purpose }])
    const stranger = await world.staff('otherOffice')
    const answer = await stranger.ask(readRestrictions, { personId: PERSON, purpose })
    expect(refusal(answer)).toEqual([404, 'no-such-person'])
  })
})

describe('the age group of somebody', () => {
  const put = (juvenile: boolean, changes: object = {}) =>
    office.ask(setAgeGroup, {
      ...{ attemptId: randomUUID(), personId: PERSON, juvenile },
      ...{ document: '（2026）刑初 12 号判决书', reason: '登记时出生日期有误', ...changes },
    })

  it('is put right on a document, and how it was stays', async () => {
    expect((await put(true)).body).toEqual({ juvenile: true, takenOutOf: 0 })
    expect(refusal(await put(true))).toEqual([409, 'changed-meanwhile'])
    world.setTime('2026-11-24T01:01:00.000Z')
    await put(false, { reason: '看错了' })
    expect(await read()).toMatchObject({
      juvenile: false,
      ageGroups: [
        { juvenile: false, reason: '看错了' },
        { juvenile: true, document: '（2026）刑初 12 号判决书' },
      ],
    })
  })

  it('by the same act is put right once', async () => {
    const attemptId = randomUUID()
    const answers = [await put(true, { attemptId }), await put(true, { attemptId })]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await read()).ageGroups).toHaveLength(1)
  })

  it('says at once which lessons he finds', async () => {
    const county = await world.staff('county')
    await published(county, { title: '给年轻人', audience: 'minors' })
    await published(county, { title: '给成年人', audience: 'adults' })
    const free = async () =>
      (await person.ask(listOwnLessons, { list: 'free' })).body.lessons.map(
        ({ title }: { title: string }) => title,
      )
    expect(await free()).toEqual(['给成年人'])
    await put(true)
    expect(await free()).toEqual(['给年轻人'])
  })

  it('takes him out of the classes of the others, and back in when it was a mistake', async () => {
    const county = await world.staff('county')
    const { id } = await announced(county, {}, persons(1, 2))
    expect(await classesOf(person)).toHaveLength(1)
    world.setTime('2026-11-24T01:00:30.000Z')
    expect((await put(true)).body.takenOutOf).toBe(1)
    expect(await classesOf(person)).toEqual([])
    const rows = await world.rows('class_attendance')
    expect(rows.find(row => row.personId === PERSON)).toMatchObject({ cancelled: true })
    // Nobody is absent from what is not for him.
    await moveClasses(new Date('2026-11-26T01:00:00Z'))
    const after = await world.rows('class_attendance')
    expect(after.find(row => row.personId === PERSON)).toMatchObject({ state: 'invited' })
    expect(after.find(row => row.personId === 'demo-person-2')).toMatchObject({ state: 'absent' })

    const kinds = async () =>
      (await person.ask(listMessages)).body.messages.map(({ kind }: { kind: string }) => kind)
    expect(await kinds()).toEqual(['class-cancelled', 'class-invited'])
    world.setTime('2026-11-24T01:01:00.000Z')
    await put(false)
    expect((await classesOf(person)).map(one => one.id)).toEqual([id])
    expect((await kinds())[0]).toBe('class-invited')
  })

  it('takes him out of the courses of the others; who waits moves up', async () => {
    const county = await world.staff('county')
    const course = await county.ask(setCourse, {
      ...{ id: null, title: '中式烹调', provider: '县职业高级中学', about: '' },
      ...{ free: { tuition: true, board: true, materials: true }, for: 'adults' },
    })
    const session = await county.ask(setSession, {
      ...{ courseId: course.body.id, id: null, place: '职高实训楼', places: 1, note: '' },
      ...{ startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-03T09:00:00.000Z' },
      signUpUntil: '2026-11-30T09:00:00.000Z',
    })
    const sessionId = session.body.id
    await person.ask(signUp, { sessionId })
    const second = await world.person(2)
    await second.ask(signUp, { sessionId })
    const states = async () =>
      (await world.rows('training_sign_ups')).map(({ personId, state }) => [personId, state])
    expect(await states()).toEqual([
      [PERSON, 'in'],
      ['demo-person-2', 'waiting'],
    ])
    expect((await put(true)).body.takenOutOf).toBe(1)
    expect(await states()).toEqual([
      [PERSON, 'taken-out'],
      ['demo-person-2', 'in'],
    ])
    expect((await second.ask(listOwnTraining)).status).toBe(200)
  })
})

describe('the log', () => {
  const records = async () => {
    const found = []
    for (const prefix of ['occupation-ban', 'age-group']) {
      for await (const record of recordsWithPrefix(prefix)) found.push(record)
    }
    return found
  }
  const differing = async () => restrictionsAsRecorded(await records(), KEYS.vault)
  const alter = (collection: string, set: object) =>
    mongoose.connection.db!.collection(collection).updateOne({}, { $set: set })

  beforeEach(async () => {
    const { id } = await banned()
    await office.ask(endBan, { id, reason: '期满' })
    const right = { attemptId: randomUUID(), personId: PERSON, juvenile: true }
    await office.ask(setAgeGroup, { ...right, document: '判决书', reason: '登记有误' })
  })

  it('tells of each of it, and that it stands', async () => {
    expect((await records()).map(({ body }) => body.kind).sort()).toEqual([
      ...['age-group', 'occupation-ban', 'occupation-ban-ended'],
    ])
    expect(await differing()).toBeNull()
  })

  it('finds a ban whose words were sealed anew', async () => {
    const [row] = await world.rows('occupation_bans')
    const place = `occupation_bans.content:${String(row!._id)}`
    const said = JSON.parse(KEYS.vault.open(String(row!.sealed), place)) as object
    const other = JSON.stringify({ ...said, text: '禁止驾驶机动车' })
    await alter('occupation_bans', { sealed: KEYS.vault.seal(other, place) })
    expect(await differing()).not.toBeNull()
  })

  it.each<[string, string, object]>([
    ['a ban that begins later', 'occupation_bans', { firstDay: '2026-12-01' }],
    ['a ban that cannot be opened', 'occupation_bans', { sealed: 'x' }],
    ['a ban of somebody else', 'occupation_bans', { personId: 'demo-person-2' }],
    ['another end', 'occupation_bans', { 'ended.reason': '别的' }],
    ['another age group', 'age_groups', { juvenile: false }],
    ['another document', 'age_groups', { document: '别的' }],
  ])('finds %s', async (_, collection, set) => {
    await alter(collection, set)
    expect(await differing()).not.toBeNull()
  })
})
