import { randomUUID } from 'node:crypto'
import {
  addCitation,
  checkCitation,
  discardDraft,
  listCitations,
  listLessons,
  openLesson,
  publishLesson,
  saveLesson,
  withdrawLesson,
} from '#shared/courses/lessons.endpoints'
import { listOwnLessons, openOwnLesson } from '#shared/courses/catalogue.endpoints'
import { type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import { png } from '../../platform/media/made'
import { refusal } from '../../reports/reporting'
import { emptied } from './emptied'
import { uploaded } from './uploading'
import { content, published, written } from './writing'

let world: World
let county: Caller
let office: Caller
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  world.setTime(MORNING)
  county = await world.staff('county')
  office = await world.staff('office')
  await emptied('lessons', 'lesson_versions', 'lesson_citations', 'lesson_media')
})
afterAll(() => world.end())

const open = async (lessonId: string, version?: number) =>
  (await county.ask(openLesson, { lessonId, ...(version && { version }) })).body
const save = (lessonId: string, revision: number | null, changes = {}) =>
  county.ask(saveLesson, { lessonId, revision, content: content(changes) })
const publish = (lessonId: string, revision: number, from: string | null = null) =>
  county.ask(publishLesson, { lessonId, revision, from })
const titles = async (asked: object, by = county) =>
  (await by.ask(listLessons, asked)).body.lessons.map(({ title }: { title: string }) => title)
const readBy = async (number: number, list = 'free') =>
  (await (await world.person(number)).ask(listOwnLessons, { list })).body.lessons.map(
    ({ title }: { title: string }) => title,
  )

describe('a draft', () => {
  it('is kept as it was written, and counts what the server measures', async () => {
    const { id } = await written(county)
    const { shown, versions, obstacles, media } = await open(id)
    expect(shown).toMatchObject({ ...content(), state: 'draft', version: 1 })
    // Fifty characters at two hundred a minute.
    expect(shown.creditableSeconds).toBe(15)
    expect(versions).toHaveLength(1)
    expect([obstacles, media]).toEqual([[], []])
  })

  it('is not written over by somebody who saw an older one', async () => {
    const { id, revision } = await written(county)
    expect((await save(id, revision, { title: '请假须知' })).body.revision).toBe(revision + 1)
    expect(refusal(await save(id, revision))).toEqual([409, 'changed-meanwhile'])
    expect(refusal(await save(id, null))).toEqual([409, 'changed-meanwhile'])
    expect((await open(id)).shown.title).toBe('请假须知')
  })

  it.each([
    ['HTML for a block', { blocks: [{ id: 'x', kind: 'html', text: '<b>' }] }],
    [
      'an address for a link',
      {
        blocks: [
          {
            id: 'x',
            kind: 'paragraph',
            runs: [{ text: 'a', bold: false, citationId: null, href: 'javascript:1' }],
          },
        ],
      },
    ],
    ['a citation that is not there', { blocks: [{ id: 'x', kind: 'quote', citationId: 'c9' }] }],
    ['one name twice', { citations: [...content().citations, ...content().citations] }],
    ['a key that names no choice', { questions: [{ ...content().questions[0]!, key: ['maybe'] }] }],
    [
      'two right answers to a question of one',
      { questions: [{ ...content().questions[0]!, key: ['yes', 'no'] }] },
    ],
  ])('cannot have %s', async (_, changes) => {
    const answer = await save(randomUUID(), null, changes)
    expect(refusal(answer)).toEqual([400, 'bad-input'])
    expect(await world.rows('lessons')).toEqual([])
  })

  it('shows words that look like markup as words', async () => {
    const text = '<script>alert(1)</script>'
    const { id } = await written(county, { blocks: [{ id: 'b', kind: 'heading', text }] })
    expect((await open(id)).shown.blocks).toEqual([{ id: 'b', kind: 'heading', text }])
  })

  it('that is given up is gone, or leaves what was published', async () => {
    const fresh = await written(county)
    const asked = { lessonId: fresh.id, revision: fresh.revision }
    expect((await county.ask(discardDraft, asked)).body).toEqual({ lesson: null })
    expect(refusal(await county.ask(openLesson, { lessonId: fresh.id }))).toEqual([
      404,
      'no-such-lesson',
    ])
    const { id, revision } = await published(county)
    const next = await save(id, revision, { title: '改过的' })
    const left = await county.ask(discardDraft, { lessonId: id, revision: next.body.revision })
    expect(left.body.lesson).toMatchObject({ shown: { title: '外出请假', state: 'published' } })
    expect(await titles({})).toEqual(['外出请假'])
  })
})

describe('publishing', () => {
  it('lets people read it at once, without the answers to its questions', async () => {
    const { id, shown } = await published(county)
    expect(shown).toMatchObject({ state: 'published', version: 1, publishedFrom: MORNING })
    const person = await world.person(1)
    const { body } = await person.ask(openOwnLesson, { lessonId: id })
    expect(body.lesson).toMatchObject({ title: '外出请假', version: 1 })
    expect(body.lesson.questions).toEqual([
      {
        id: 'q1',
        kind: 'true-false',
        text: content().questions[0]!.text,
        choices: content().questions[0]!.choices,
      },
    ])
    expect(JSON.stringify(body)).not.toContain(content().questions[0]!.explanation)
    expect(JSON.stringify(body)).not.toContain('"key"')
  })

  it('from a day on lets nobody read it before', async () => {
    await published(county, {}, '2026-11-26T00:00:00.000Z')
    expect([
      await readBy(1),
      await titles({ list: 'coming' }),
      await titles({ list: 'read' }),
    ]).toEqual([[], ['外出请假'], []])
    world.setTime('2026-11-26T00:00:01.000Z')
    county = await world.staff('county')
    expect([
      await readBy(1),
      await titles({ list: 'coming' }),
      await titles({ list: 'read' }),
    ]).toEqual([['外出请假'], [], ['外出请假']])
  })

  it('again makes another version from its day on; the first one never changes', async () => {
    const { id, revision } = await published(county)
    const draft = await save(id, revision, { title: '外出请假（新）' })
    const first = await open(id, 1)
    expect([first.shown.title, first.shown.state]).toEqual(['外出请假', 'published'])
    await publish(id, draft.body.revision, '2026-11-27T00:00:00.000Z')
    expect(await readBy(1)).toEqual(['外出请假'])
    world.setTime('2026-11-27T00:00:00.000Z')
    county = await world.staff('county')
    expect(await readBy(1)).toEqual(['外出请假（新）'])
    expect((await open(id, 1)).shown).toEqual(first.shown)
    expect((await open(id)).versions.map(({ version }: { version: number }) => version)).toEqual([
      2, 1,
    ])
  })

  it('is not done twice by two who click at once', async () => {
    const { id, revision } = await written(county)
    const answers = await Promise.all([publish(id, revision), publish(id, revision)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await world.rows('lesson_versions')).toHaveLength(1)
  })

  it.each([
    ['no words', { blocks: [] }, 'no-words'],
    ['no questions', { questions: [] }, 'no-questions'],
    [
      'a picture that is not there',
      {
        blocks: [
          ...content().blocks,
          { id: 'p', kind: 'picture' as const, mediaId: 'nothing', alt: '图' },
        ],
      },
      'media-missing',
    ],
    [
      'a law that nobody compared',
      { citations: [{ ...content().citations[0]!, words: '改了一个字' }] },
      'unchecked-citation',
    ],
    [
      'a law that is not in force yet',
      { citations: [{ ...content().citations[0]!, inForceFrom: '2026-12-01' }] },
      'citation-not-in-force',
    ],
    [
      'a law that is no longer in force',
      { citations: [{ ...content().citations[0]!, inForceUntil: '2026-11-23' }] },
      'citation-not-in-force',
    ],
  ])('is refused with %s', async (_, changes, code) => {
    const { id, revision, obstacles } = await written(county, changes)
    expect(obstacles.map((one: { code: string }) => one.code)).toContain(code)
    const answer = await publish(id, revision)
    expect(refusal(answer)).toEqual([409, 'lesson-not-ready'])
    expect(answer.body.errors.map((one: { code: string }) => one.code)).toContain(code)
    expect(await world.rows('lesson_versions')).toEqual([])
  })

  it('is for the county: an office writes, and asks the county', async () => {
    const { id, revision } = await written(office)
    const asked = { lessonId: id, revision, from: null }
    expect(refusal(await office.ask(publishLesson, asked))).toEqual([403, 'wrong-role'])
    expect((await county.ask(publishLesson, asked)).status).toBe(200)
  })

  it('counts the sound and film that are in it', async () => {
    const { body } = await uploaded(county, 'image/png', png())
    const { id } = (body as { media: { id: string } }).media
    const blocks = [
      ...content().blocks,
      { id: 'p', kind: 'picture' as const, mediaId: id, alt: '流程图' },
    ]
    const lesson = await published(county, { blocks })
    expect(lesson.media).toMatchObject([{ id, width: 4, height: 3 }])
    const own = await (await world.person(1)).ask(openOwnLesson, { lessonId: lesson.id })
    expect(own.body.media).toMatchObject([{ id, address: expect.stringContaining(id) }])
  })
})

describe('withdrawing', () => {
  it('lets nobody begin it, says why, and it can be published again', async () => {
    const { id } = await published(county)
    const { body } = await county.ask(withdrawLesson, { lessonId: id, reason: '法条有修改' })
    expect(body.versions[0]).toMatchObject({ state: 'withdrawn', withdrawReason: '法条有修改' })
    expect([await readBy(1), await titles({ list: 'withdrawn' })]).toEqual([[], ['外出请假']])
    const asked = { lessonId: id, reason: '再撤一次' }
    expect(refusal(await county.ask(withdrawLesson, asked))).toEqual([409, 'changed-meanwhile'])
    const draft = await save(id, body.revision, { title: '外出请假（修订）' })
    await publish(id, draft.body.revision)
    expect(await readBy(1)).toEqual(['外出请假（修订）'])
  })

  it('also what was to come', async () => {
    const { id } = await published(county, {}, '2026-11-26T00:00:00.000Z')
    await county.ask(withdrawLesson, { lessonId: id, reason: '先不发布' })
    world.setTime('2026-11-27T00:00:00.000Z')
    expect(await readBy(1)).toEqual([])
  })
})

describe('the list', () => {
  it('is found by words, field, stage, audience and state, page by page', async () => {
    await published(county, { title: '酒后不开车', field: 'traffic', stages: ['regular'] })
    await published(county, { title: '未成年人的权利', field: 'minors', audience: 'minors' })
    await written(county, { title: '解矫以后', stages: ['pre-release'] })
    expect(await titles({ search: '开车' })).toEqual(['酒后不开车'])
    expect(await titles({ search: '请假' })).toHaveLength(3)
    expect(await titles({ search: '车开' })).toEqual([])
    expect(await titles({ field: 'minors' })).toEqual(['未成年人的权利'])
    expect(await titles({ stage: 'pre-release' })).toEqual(['解矫以后'])
    expect(await titles({ audience: 'minors' })).toEqual(['未成年人的权利'])
    expect(await titles({ list: 'draft' })).toEqual(['解矫以后'])
    expect(await titles({}, await world.staff('province'))).toHaveLength(3)
    expect(await titles({}, await world.staff('otherCounty'))).toEqual([])
  })

  it('goes on where a page ended', async () => {
    for (let number = 0; number < 32; number += 1) {
      world.setTime(new Date(Date.parse(MORNING) + number * 1000).toISOString())
      await written(county, { title: `课程${number}` })
    }
    const first = (await county.ask(listLessons, {})).body
    const second = (await county.ask(listLessons, { after: first.next })).body
    expect([first.lessons.length, first.total, second.lessons.length, second.next]).toEqual([
      30,
      32,
      2,
      null,
    ])
    expect(second.lessons.map(({ title }: { title: string }) => title)).toEqual(['课程1', '课程0'])
  })
})

describe('a text of law', () => {
  const law = {
    cite: '《云南省某条例》第三条',
    words: '应当按时参加学习。',
    inForceFrom: '2020-01-01',
    inForceUntil: null,
    source: '省人大网站',
  }
  const cited = () => ({
    citations: [
      {
        id: 'c1',
        cite: law.cite,
        words: law.words,
        inForceFrom: law.inForceFrom,
        inForceUntil: null,
      },
    ],
  })

  it('that an officer entered counts when a second one has compared it', async () => {
    const { body } = await office.ask(addCitation, law)
    expect(body).toMatchObject({ checked: false, canCheck: false, enteredBy: '马晓东' })
    expect(refusal(await office.ask(checkCitation, { id: body.id }))).toEqual([
      409,
      'not-your-own-citation',
    ])
    const { id, revision } = await written(county, cited())
    expect(refusal(await publish(id, revision))).toEqual([409, 'lesson-not-ready'])
    const checked = await county.ask(checkCitation, { id: body.id })
    expect(checked.body).toMatchObject({ checked: true, checkedBy: '刘敏', canCheck: false })
    expect((await publish(id, revision)).status).toBe(200)
  })

  it('is found among those that come with the programme, by its words and its day', async () => {
    await office.ask(addCitation, { ...law, inForceUntil: '2025-12-31' })
    const cites = async (asked: object) =>
      (await county.ask(listCitations, asked)).body.citations.map(
        ({ cite }: { cite: string }) => cite,
      )
    expect(await cites({ search: '某条例' })).toEqual([law.cite])
    expect(await cites({ search: '某条例', on: '2026-11-24' })).toEqual([])
    expect(await cites({ search: '第二十七条第一款' })).toContain('《社区矫正法》第二十七条第一款')
    const other = await world.staff('otherCounty')
    expect((await other.ask(listCitations, { search: '某条例' })).body.citations).toEqual([])
  })
})
