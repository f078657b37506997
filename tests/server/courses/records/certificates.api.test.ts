import { createHash, randomUUID } from 'node:crypto'
import { liesInLog } from '#shared/evidence/proof'
import {
  checkCertificate,
  issueOwnCertificate,
  readOwnCertificate,
  readOwnRecord,
} from '#shared/courses/records.endpoints'
import { createSealer } from '../../../../server/evidence/sealer'
import { canonicalBytes } from '../../../../server/evidence/canonical'
import { HEAD_KEY } from '../../../helpers/keys'
import { type World, startWorld } from '../../../helpers/world'
import { answered, begun, examined } from '../exams/examining'
import { handInExam } from '#shared/courses/exams.endpoints'
import { announced, persons, sign } from '../classes/announcing'
import { wordsOf } from './pdf'
import { certified, finished } from './recorded'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** Whatever would tell an employer why somebody studied. */
const BETRAYING = /矫正|司法|刑|犯|罪|监|定位|禁止令|社矫|请假|对象|执行|检察|公安|缓|假释/

it('is there once something is finished, and the same press gives the same one', async () => {
  const person = await world.person(1)
  const attemptId = randomUUID()
  const none = await person.ask(issueOwnCertificate, { attemptId })
  expect([none.status, none.body.code]).toEqual([409, 'nothing-to-certify'])
  expect((await person.ask(readOwnRecord)).body.mayIssue).toBe(false)
  await finished(world, 1, { minutes: 20 })
  expect((await person.ask(readOwnRecord)).body.mayIssue).toBe(true)
  const [one, same] = await Promise.all([
    person.ask(issueOwnCertificate, { attemptId }),
    person.ask(issueOwnCertificate, { attemptId }),
  ])
  expect(same.body).toEqual(one.body)
  expect(one.body).toMatchObject({ lessons: 1, exams: 0, seconds: 20 * 60 })
  expect((await person.ask(readOwnRecord)).body.certificates).toEqual([one.body])
})

it('is a paper that says who, what, how long and when, and nothing of why', async () => {
  const person = await world.person(1)
  await finished(world, 1, { field: 'correction', title: '社区矫正期间的权利', minutes: 65 })
  await finished(world, 1, { field: 'drugs', title: '远离毒品', minutes: 20 })
  const sitting = await begun(person, await examined(world, { title: '入矫教育考试' }))
  await answered(person, sitting, 4)
  await person.ask(handInExam, { id: sitting.id })
  const { body } = await person.ask(issueOwnCertificate, { attemptId: randomUUID() })
  const paper = (await person.ask(readOwnCertificate, { id: body.id })).body
  expect(paper.name).toBe(`学习证明-${body.number}.pdf`)
  const pdf = Buffer.from(paper.bytes, 'base64')
  const words = wordsOf(pdf)
  const wanted = ['学习证明', '张安平', '法律常识', '公共安全与健康', '通过考试', '1 场']
  for (const word of [...wanted, '1 小时 25 分钟', body.number, '2026 年 11 月 24 日']) {
    expect(words).toContain(word)
  }
  expect(words).not.toMatch(BETRAYING)
  expect(paper.name + pdf.toString('latin1')).not.toMatch(BETRAYING)
  expect(pdf.length).toBeLessThan(200_000)
  const again = (await person.ask(readOwnCertificate, { id: body.id })).body
  expect(again.bytes).toBe(paper.bytes)
})

it('is checked by whoever holds the paper, against the log, and tells no more than the paper', async () => {
  const { number, code } = await certified(world, 1)
  const early = (await world.visitor.ask(checkCertificate, { number, code })).body
  expect(early.proof).toBeNull()
  await createSealer(HEAD_KEY).seal(world.outside.now())
  const typed = { number: ` ${number.toLowerCase()} `, code: code.replace(/(.{4})(?=.)/g, '$1 ') }
  const { body } = await world.visitor.ask(checkCertificate, typed)
  expect(body.text).toMatchObject({ number, name: '张安平' })
  const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
  expect(liesInLog(body.proof, sha256)).toBe(true)
  const { body: record } = body.proof.record
  const digest = createHash('sha256').update(body.salt).update(canonicalBytes(body.text))
  expect(record.text).toBe(digest.digest('base64url'))
  expect(JSON.stringify(body)).not.toMatch(/demo-person|5325/)
  expect(JSON.stringify(body)).not.toMatch(BETRAYING)
})

it.each([
  ['another code', ({ number }: { number: string }) => ({ number, code: 'ABCDABCDABCD' })],
  ['no code', ({ number }: { number: string }) => ({ number, code: '' })],
  ['another number', ({ code }: { code: string }) => ({ number: 'XX20261124-AAAAAA', code })],
])('is not there for %s', async (_, wrong) => {
  const asked = wrong(await certified(world, 1))
  const { status, body } = await world.visitor.ask(checkCertificate, asked)
  expect([status, body.code]).toEqual([404, 'no-such-certificate'])
})

it('is given to nobody else, and not without end', async () => {
  const { id } = await certified(world, 1)
  const other = await world.person(2)
  expect((await other.ask(readOwnCertificate, { id })).status).toBe(404)
  const person = await world.person(1)
  const issue = async () =>
    (await person.ask(issueOwnCertificate, { attemptId: randomUUID() })).status
  expect([await issue(), await issue(), await issue(), await issue(), await issue()]).toEqual([
    ...[200, 200, 200, 200, 429],
  ])
})

it('counts a class from signing in to signing out, and no longer than it was held', async () => {
  const county = await world.staff('county')
  const { id } = await announced(county, {}, persons(2))
  // Early in, late out: the class is from nine to eleven.
  world.setTime('2026-11-25T00:50:00.000Z')
  expect((await sign(await world.person(2), id)).status).toBe(200)
  world.setTime('2026-11-25T03:10:00.000Z')
  const person = await world.person(2)
  expect((await sign(person, id, { which: 'out' })).status).toBe(200)
  const { record, mayIssue } = (await person.ask(readOwnRecord)).body
  expect(record.classes).toMatchObject([{ title: '外出请假怎么办', seconds: 2 * 3600 }])
  expect([record.seconds, mayIssue]).toEqual([2 * 3600, true])
  const { body } = await person.ask(issueOwnCertificate, { attemptId: randomUUID() })
  expect(body).toMatchObject({ classes: 1, lessons: 0 })
})
