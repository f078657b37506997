import {
  exportAttendance,
  listAttendance,
  readClassCode,
  settleAbsence,
  signFor,
} from '#shared/courses/classes.endpoints'
import { explainAbsence } from '#shared/courses/classes.endpoints'
import { answerFault, reportFault } from '#shared/checkins/faults.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { randomUUID } from 'node:crypto'
import { moveClasses } from '../../../../server/courses/classes/classes.chores'
import { type World, burstAt, startWorld } from '../../../helpers/world'
import { ROOM, announced, classesOf, persons, sign, signature } from './announcing'
import { signClass } from '#shared/courses/classes.endpoints'

let world: World
let id: string
beforeEach(async () => {
  world = await startWorld()
  id = (await announced(await world.staff('office'))).id
})
afterEach(() => world.end())

const BEFORE = '2026-11-25T00:29:59.000Z'
const OPEN = '2026-11-25T00:30:00.000Z'
const DURING = '2026-11-25T02:00:00.000Z'
const CLOSED = '2026-11-25T03:31:00.000Z'

const rowOf = async (number: number) =>
  (await world.rows('class_attendance')).find(
    ({ personId }) => personId === `demo-person-${number}`,
  )

const lines = async (asked: object = {}, name: 'office' | 'county' | 'otherOffice' = 'office') =>
  (await (await world.staff(name)).ask(listAttendance, { id, ...asked })).body.attendance

describe('signing in and out', () => {
  it.each([
    ['in the room', burstAt(ROOM.latitude, ROOM.longitude), 'inside'],
    ['at home, far away', burstAt(ROOM.latitude + 0.05, ROOM.longitude), 'outside'],
    ['with a blind phone', burstAt(ROOM.latitude, ROOM.longitude, 2000), 'cannot-say'],
  ])('%s: it is kept with what can be said of it, by our clock', async (_, fixes, verdict) => {
    world.setTime(OPEN)
    const answer = await sign(await world.person(2), id, { fixes })
    expect(answer.body).toMatchObject({
      ...{ state: 'in', maySign: 'out' },
      signedIn: { at: OPEN, way: 'place', verdict },
    })
    expect((await lines())[0]).toMatchObject({ personName: '李长顺', signedIn: { verdict } })
  })

  it('keeps no coordinates: what was said of the place is enough', async () => {
    world.setTime(OPEN)
    await sign(await world.person(2), id)
    expect(JSON.stringify(await rowOf(2))).not.toContain('24.53')
    const evidence = (await world.rows('evidence')).find(({ _id }) =>
      String(_id).startsWith('class-signed-in'),
    )
    expect(JSON.stringify(evidence)).not.toContain('24.53')
  })

  it('out comes after in; the same tap sent again changes nothing', async () => {
    world.setTime(DURING)
    const person = await world.person(2)
    expect((await sign(person, id, { which: 'out' })).body.code).toBe('not-the-time-to-sign')
    const tap = signature(id)
    expect((await person.ask(signClass, tap)).body.state).toBe('in')
    expect((await person.ask(signClass, tap)).body.state).toBe('in')
    expect((await sign(person, id)).body.code).toBe('already-signed')
    expect((await sign(person, id, { which: 'out' })).body).toMatchObject({
      ...{ state: 'out', maySign: null },
    })
  })

  it('a second too early it is not open yet, whatever the phone says', async () => {
    world.setTime(BEFORE)
    expect((await sign(await world.person(2), id)).body.code).toBe('not-the-time-to-sign')
    world.setTime(CLOSED)
    expect((await sign(await world.person(2), id)).body.code).toBe('not-the-time-to-sign')
    expect(await rowOf(2)).toMatchObject({ signedIn: null })
  })

  it('to who is not invited the class is not there', async () => {
    world.setTime(OPEN)
    expect((await sign(await world.person(1), id)).status).toBe(404)
  })

  it('a class behind a link is signed without a place', async () => {
    const place = { kind: 'link', name: '线上', url: 'https://example.com/room' } as const
    const online = await announced(await world.staff('office'), { place })
    world.setTime(OPEN)
    const answer = await sign(await world.person(2), online.id, { fixes: [] })
    expect(answer.body.signedIn).toMatchObject({ way: 'link', verdict: null })
  })

  it('of a place something must be measured', async () => {
    world.setTime(OPEN)
    const answer = await sign(await world.person(2), id, { fixes: [] })
    expect(answer.body.errors).toEqual([{ path: 'fixes', code: 'missing' }])
  })
})

describe('the other ways', () => {
  const codeNow = async () =>
    (await (await world.staff('office')).ask(readClassCode, { id })).body.code as string

  it('the code on the screen is enough, and no place is asked for', async () => {
    world.setTime(OPEN)
    const answer = await sign(await world.person(2), id, { fixes: [], code: await codeNow() })
    expect(answer.body.signedIn).toMatchObject({ way: 'code', verdict: null })
  })

  it('the code that stood there just before is good too, an older one is not', async () => {
    world.setTime(OPEN)
    const code = await codeNow()
    world.setTime('2026-11-25T00:33:59.000Z')
    expect((await sign(await world.person(2), id, { fixes: [], code })).status).toBe(200)
    world.setTime('2026-11-25T00:34:00.000Z')
    const late = await sign(await world.person(3), id, { fixes: [], code })
    expect(late.body.code).toBe('wrong-class-code')
  })

  it('a few guesses are taken, then an officer has to help', async () => {
    world.setTime(OPEN)
    const person = await world.person(2)
    const right = await codeNow()
    const wrong = right === '0000' ? '0001' : '0000'
    for (let tries = 0; tries < 5; tries++) {
      expect((await sign(person, id, { fixes: [], code: wrong })).body.code).toBe(
        'wrong-class-code',
      )
    }
    const sixth = await sign(person, id, { fixes: [], code: right })
    expect([sixth.status, sixth.body.code]).toEqual([429, 'too-many-codes'])
  })

  it('the code is for those who hold the class', async () => {
    const shared = await announced(await world.staff('county'), {}, persons(2, 4))
    const other = await world.staff('otherOffice')
    expect((await other.ask(readClassCode, { id: shared.id })).status).toBe(403)
  })

  it('an officer signs with a reason, also afterwards, and it is told as such', async () => {
    world.setTime(CLOSED)
    await moveClasses(world.outside.now())
    const office = await world.staff('office')
    const asked = { id, personId: 'demo-person-2', which: 'in', reason: '老人手机，当面签到' }
    expect((await office.ask(signFor, { ...asked, which: 'out' })).body.code).toBe('not-signed-in')
    expect((await office.ask(signFor, asked)).body).toMatchObject({
      state: 'in',
      signedIn: { way: 'officer', byName: '马晓东', reason: '老人手机，当面签到' },
    })
    expect((await office.ask(signFor, asked)).body.code).toBe('already-signed')
    const other = await world.staff('otherOffice')
    expect((await other.ask(signFor, { ...asked, personId: 'demo-person-3' })).status).toBe(404)
  })

  it('nobody signs for somebody before the class', async () => {
    const asked = { id, personId: 'demo-person-2', which: 'in', reason: '提前签' }
    const answer = await (await world.staff('office')).ask(signFor, asked)
    expect(answer.body.code).toBe('not-the-time-to-sign')
  })
})

describe('not having been there', () => {
  it('is noted when it is over, and told; who came is left alone', async () => {
    world.setTime(OPEN)
    await sign(await world.person(2), id)
    await moveClasses(new Date('2026-11-25T03:30:00.000Z'))
    expect(await rowOf(3)).toMatchObject({ state: 'invited' })
    world.setTime(CLOSED)
    await moveClasses(world.outside.now())
    await moveClasses(world.outside.now())
    expect(await rowOf(2)).toMatchObject({ state: 'in', absentAt: null })
    expect(await rowOf(3)).toMatchObject({ state: 'absent', absentAt: new Date(CLOSED) })
    const { messages } = (await (await world.person(3)).ask(listMessages)).body
    const kinds = messages.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['class-absent', 'class-invited'])
  })

  it('the person says why, an officer says what it means, and both stand', async () => {
    world.setTime(CLOSED)
    await moveClasses(world.outside.now())
    const person = await world.person(3)
    const said = await person.ask(explainAbsence, { classId: id, words: '孩子发烧去医院了' })
    expect(said.body.explanation).toBe('孩子发烧去医院了')
    const office = await world.staff('office')
    const word = { id, personId: 'demo-person-3', outcome: 'explained', note: '已看病历' }
    expect((await office.ask(settleAbsence, word)).body).toMatchObject({
      ...{ state: 'settled', explanation: '孩子发烧去医院了' },
      settled: { outcome: 'explained', byName: '马晓东' },
    })
    expect((await office.ask(settleAbsence, word)).body.code).toBe('already-settled')
    const again = await person.ask(explainAbsence, { classId: id, words: '再说一次' })
    expect(again.body.code).toBe('already-settled')
    const past = await classesOf(person, 'past')
    expect(past[0]).toMatchObject({ settled: { outcome: 'explained', note: '已看病历' } })
    const { messages } = (await person.ask(listMessages)).body
    // Of one instant, as all of this test is, messages have no order.
    const told = messages.find(({ kind }: { kind: string }) => kind === 'class-settled')
    expect(told).toMatchObject({ outcome: 'explained' })
  })

  it('there is nothing to settle of who was there', async () => {
    world.setTime(OPEN)
    await sign(await world.person(2), id)
    const office = await world.staff('office')
    const word = { id, personId: 'demo-person-2', outcome: 'explained', note: '没有问题' }
    expect((await office.ask(settleAbsence, word)).body.code).toBe('nothing-to-settle')
  })

  const fault = () => ({
    ...{ attemptId: randomUUID(), kind: 'phone-broken', words: '' },
    takenAt: world.outside.now().toISOString(),
  })

  it('a fault of that day stops it, and the answer to the fault settles it', async () => {
    world.setTime(DURING)
    const person = await world.person(3)
    const { body: reported } = await person.ask(reportFault, fault())
    expect((await classesOf(person))[0]).toMatchObject({ state: 'fault', maySign: 'in' })
    world.setTime(CLOSED)
    await moveClasses(world.outside.now())
    expect(await rowOf(3)).toMatchObject({ state: 'fault', absentAt: null })
    const office = await world.staff('office')
    await office.ask(answerFault, { id: reported.id, outcome: 'noted', note: '手机已修好' })
    expect(await rowOf(3)).toMatchObject({ state: 'settled', settled: { outcome: 'technical' } })
  })

  it('a fault of the day before does not reach to the class of tomorrow', async () => {
    await (await world.person(3)).ask(reportFault, fault())
    expect(await rowOf(3)).toMatchObject({ state: 'invited' })
  })

  it('who signs in after a fault was there, and the answer says nothing else', async () => {
    world.setTime(DURING)
    const person = await world.person(3)
    const { body: reported } = await person.ask(reportFault, fault())
    expect((await sign(person, id)).body.state).toBe('in')
    await (
      await world.staff('office')
    ).ask(answerFault, { id: reported.id, outcome: 'noted', note: '手机已修好' })
    expect(await rowOf(3)).toMatchObject({ state: 'in', settled: null })
  })
})

describe('reminding', () => {
  it('on the morning of the day before, once, and not in the night', async () => {
    const from = '2026-11-27T01:00:00.000Z'
    const until = '2026-11-27T03:00:00.000Z'
    await announced(await world.staff('office'), { from, until }, persons(1))
    const kinds = async () =>
      (await (await world.person(1)).ask(listMessages)).body.messages.map(
        ({ kind }: { kind: string }) => kind,
      )
    await moveClasses(new Date('2026-11-26T00:59:59.000Z'))
    expect(await kinds()).toEqual(['class-invited'])
    await moveClasses(new Date('2026-11-26T15:00:00.000Z'))
    expect(await kinds()).toEqual(['class-invited'])
    await moveClasses(new Date('2026-11-27T00:00:00.000Z'))
    await moveClasses(new Date('2026-11-27T00:00:30.000Z'))
    expect(await kinds()).toEqual(['class-reminder', 'class-invited'])
  })
})

describe('the list of a class', () => {
  it('each office reads its own people, the county all of them; by state and by name', async () => {
    id = (await announced(await world.staff('county'), {}, persons(2, 3, 4))).id
    world.setTime(OPEN)
    await sign(await world.person(2), id)
    const names = (rows: { personName: string }[]) => rows.map(({ personName }) => personName)
    expect(names(await lines({}, 'county'))).toEqual(['李长顺', '王春燕', '陈国兴'])
    expect(names(await lines({}, 'otherOffice'))).toEqual(['陈国兴'])
    expect(names(await lines({ state: 'in' }))).toEqual(['李长顺'])
    expect(names(await lines({ search: '春' }))).toEqual(['王春燕'])
    expect(await lines({ search: '.*' })).toEqual([])
  })

  it('is taken along as a table, which is recorded; what looks like a formula becomes none', async () => {
    world.setTime(CLOSED)
    await moveClasses(world.outside.now())
    await (await world.person(3)).ask(explainAbsence, { classId: id, words: '=1+1,"好"' })
    const { body } = await (await world.staff('office')).ask(exportAttendance, { id })
    expect(body).toMatchObject({ rows: 2, fileName: '签到名单-外出请假怎么办.csv' })
    expect(body.text).toContain('"王春燕"')
    expect(body.text).toContain(`"'=1+1,""好"""`)
    const acts = (await world.rows('acts')).filter(({ act }) => act === 'classes.export')
    expect(acts).toMatchObject([{ staffId: 'demo-staff-zhongshu', details: { rows: 2 } }])
  })
})
