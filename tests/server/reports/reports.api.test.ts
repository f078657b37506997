import { listMessages } from '#shared/messages/messages.endpoints'
import { readOwnReports, submitReport } from '#shared/reports/reports.endpoints'
import { setOwnQuestions } from '#shared/reports/schedules.endpoints'
import { type Caller, type World, startWorld } from '../../helpers/world'
import { answersTo, draftFor, dutiesOf, eventDraft, refusal, reports, scheduled } from './reporting'

let world: World
let person: Caller
beforeEach(async () => {
  world = await startWorld()
  person = await world.person(1)
})
afterEach(() => world.end())

const own = async () => (await person.ask(readOwnReports)).body

describe('what a person has to report', () => {
  it('is there as soon as an officer has set it, with its questions and its end, and he is told', async () => {
    await scheduled(world, 1)
    const { duties, officePhone } = await own()
    expect(duties).toMatchObject([
      {
        kind: 'periodic',
        state: 'open',
        opensAt: '2026-11-23T23:00:00.000Z',
        dueAt: '2026-11-26T15:59:59.000Z',
        questions: { version: 1, officeId: null },
        note: null,
      },
    ])
    const kinds = duties[0].questions.questions.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['mood', 'help']))
    expect(officePhone).not.toBe('')
    const { messages } = (await person.ask(listMessages)).body
    expect(messages).toMatchObject([{ kind: 'report-open', report: 'periodic' }])
  })

  it('is nothing when nothing was set', async () => {
    expect((await own()).duties).toEqual([])
    expect((await own()).event).toMatchObject({ kind: 'event', version: 1 })
  })

  it('is nothing for somebody without a phone: what cannot be done is not asked', async () => {
    await scheduled(world, 8)
    expect(await world.rows('report_duties')).toEqual([])
  })
})

describe('a report', () => {
  it('does its duty, is there to be read again, and its words lie sealed', async () => {
    await scheduled(world, 1)
    const answer = await reports(person, {}, { life: '去工地干活' })
    expect(answer.body).toMatchObject({ kind: 'periodic', isLate: false, identityRequestId: null })
    const { duties, reports: made } = await own()
    expect(duties).toEqual([])
    expect(made).toMatchObject([{ receipt: answer.body, review: null, media: [] }])
    expect(made[0].answers).toContainEqual({ questionId: 'life', words: '去工地干活' })
    const lying = JSON.stringify([await world.rows('reports'), await world.rows('evidence')])
    expect(lying).not.toContain('去工地')
  })

  it('is one, however often and at once it is sent', async () => {
    await scheduled(world, 1)
    const [duty] = await dutiesOf(person)
    const draft = draftFor(duty!)
    const answers = await Promise.all([1, 2, 3, 4].map(() => person.ask(submitReport, draft)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await person.ask(submitReport, draft)).body.id).toBe(answers[0]!.body.id)
    expect(await world.rows('reports')).toHaveLength(1)
    const told = (await world.rows('outbox')).filter(({ kind }) => kind === 'report')
    expect(told).toHaveLength(1)
  })

  it('of what happened needs no duty', async () => {
    const answer = await person.ask(submitReport, eventDraft())
    expect(answer.body).toMatchObject({ kind: 'event', event: 'family', dutyId: null })
    expect((await world.rows('reports'))[0]).toMatchObject({ flags: ['event'], asksHelp: false })
  })

  it('asks for identity where its schedule does, in the same moment', async () => {
    await scheduled(world, 1, { identity: true })
    const { body } = await reports(person)
    const [request] = await world.rows('face_requests')
    expect(String(request!._id)).toBe(body.identityRequestId)
    expect(request).toMatchObject({ why: 'report', for: { kind: 'report', id: body.id } })
    expect((await own()).reports[0].identity).toBe('open')
  })

  it('says who asks for help and whose mood is low', async () => {
    await scheduled(world, 1)
    await reports(person, {}, { help: 'yes', mood: '1' })
    expect((await world.rows('reports'))[0]).toMatchObject({
      flags: ['help', 'low-mood'],
      asksHelp: true,
    })
  })

  it('for something done, not begun, of somebody else, or not at all is refused', async () => {
    await scheduled(world, 1)
    const [duty] = await dutiesOf(person)
    await person.ask(submitReport, draftFor(duty!))
    expect(refusal(await person.ask(submitReport, draftFor(duty!)))).toEqual([409, 'duty-done'])
    const other = await world.person(2)
    expect(refusal(await other.ask(submitReport, draftFor(duty!)))).toEqual([404, 'no-such-duty'])
    const none = draftFor({ ...duty!, id: 'demo-person-1:periodic:2026-01-01' })
    expect(refusal(await person.ask(submitReport, none))).toEqual([404, 'no-such-duty'])
    const kindless = await person.ask(submitReport, draftFor(duty!, { dutyId: null }))
    expect(kindless.body.errors).toEqual([{ path: 'dutyId', code: 'required' }])
    expect(await world.rows('reports')).toHaveLength(1)
  })

  it.each([
    ['an answer is missing', { answers: [{ questionId: 'what', words: 'x' }] }, 400, 'bad-input'],
    ['questions there never were', { questionVersion: 7 }, 409, 'questions-changed'],
    ['a phone a week ahead', { takenAt: '2026-12-01T00:00:00Z' }, 400, 'taken-in-the-future'],
    ['no event', { event: null }, 400, 'bad-input'],
  ])('with %s is refused and nothing is kept', async (_, changes, status, code) => {
    expect(refusal(await person.ask(submitReport, eventDraft(changes)))).toEqual([status, code])
    expect(await world.rows('reports')).toEqual([])
  })

  it('with another kind than its duty is refused', async () => {
    await scheduled(world, 1)
    const [duty] = await dutiesOf(person)
    const draft = { ...eventDraft(), dutyId: duty!.id }
    expect((await person.ask(submitReport, draft)).body.errors).toEqual([
      { path: 'kind', code: 'not-allowed' },
    ])
  })
})

describe('an office’s own questions', () => {
  const ask = async (...questions: object[]) =>
    (
      await (
        await world.staff('office')
      ).ask(setOwnQuestions, { officeId: '53252701', kind: 'event', questions })
    ).body
  const question = (words: string, more: object = {}) => ({
    ...{ kind: 'yes-no', words, choices: [], required: true },
    ...more,
  })

  it('come after the fixed ones, and drafts of before are still taken', async () => {
    const before = eventDraft()
    const set = await ask(question('需要请假吗？'))
    expect(set).toMatchObject({ version: 101, officeId: '53252701' })
    const { event } = await own()
    expect(event).toEqual(set)
    const fresh = { questionVersion: 101, answers: answersTo(event.questions) }
    expect((await person.ask(submitReport, before)).status).toBe(200)
    expect((await person.ask(submitReport, eventDraft(fresh))).status).toBe(200)
    await ask()
    expect((await own()).event).toMatchObject({ version: 201 })
    const [newer, older] = (await own()).reports
    expect([older.questions.version, newer.questions.version].sort()).toEqual([1, 101])
    expect(JSON.stringify((await own()).reports)).toContain('需要请假吗？')
  })

  it('are asked in their own office only', async () => {
    await ask(question('需要请假吗？'))
    const { event } = (await (await world.person(4)).ask(readOwnReports)).body
    expect(event.version).toBe(1)
    const elsewhere = eventDraft({ questionVersion: 101 })
    const answer = await (await world.person(4)).ask(submitReport, elsewhere)
    expect(refusal(answer)).toEqual([409, 'questions-changed'])
  })

  it.each([
    ['four', [1, 2, 3, 4].map(n => question(`问题 ${n}`)), 'too-big'],
    ['a choice without choices', [question('选一个', { kind: 'choice' })], 'choices-missing'],
    ['a mood of their own', [question('心情？', { kind: 'mood' })], 'fixed-only'],
  ])('are not %s', async (_, questions, code) => {
    const { errors } = await ask(...questions)
    expect(errors).toMatchObject([{ code }])
  })
})
