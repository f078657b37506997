import { createHash, randomUUID } from 'node:crypto'
import type { Browser, Page, Route } from 'playwright-core'
import mongoose from 'mongoose'
import { assignLessons } from '#shared/courses/assignments.endpoints'
import { LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import type { Block, LessonContent } from '#shared/courses/lessons.contract'
import {
  beginLessonMedia,
  publishLesson,
  saveLesson,
  sendLessonMedia,
} from '#shared/courses/lessons.endpoints'
import { beatStudy, closeStudy, openStudy, readOwnStudy } from '#shared/courses/study.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { dayInChina, daysAfter } from '#shared/time/days'
import type { Answer } from '../helpers/caller'
import { openBrowser, phonePage } from '../helpers/browsers'
import { askAtDesk, openFile } from '../helpers/desk'
import { filmed } from '../helpers/film'
import { button, shown } from '../helpers/phone'
import {
  STAGE_MILLISECONDS,
  type Stage,
  accountOf,
  nameOf,
  openStage,
  personIdOf,
} from '../helpers/stage'

const TITLE = '请假前先想三件事'
const FILM_SECONDS = 12
/** So often the phone gives a sign of life here, which makes waiting for the next one short. */
const EVERY_SECONDS = 2
/** The demo's first person studies; all that he does ends on the officer's screen. */
const [ACCOUNT, NAME, PERSON] = [accountOf(1), nameOf(1), personIdOf(1)]

let stage: Stage
let browser: Browser
let lessonId: string
let database: mongoose.Connection
let phone: Page
/** What the phone last said of itself: a script on it knows as much. */
let bearer = ''

beforeAll(async () => {
  // Each takes its time, and neither needs the other.
  const [opened, film] = await Promise.all([openStage(), filmOnly()])
  stage = opened
  ;({ browser } = stage)
  database = await mongoose.createConnection(stage.demo.database).asPromise()
  lessonId = await assigned(film)
  phone = await openPhone()
  phone.on('request', request => {
    bearer = request.headers().authorization ?? bearer
  })
}, STAGE_MILLISECONDS)
afterAll(async () => {
  await database?.close()
  await stage?.close()
})

async function atDesk(endpoint: Pick<Endpoint, 'path'>, question: object) {
  const { status, body } = await askAtDesk(stage.desk, endpoint, question)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

async function filmOnly(): Promise<Buffer> {
  const studio = await openBrowser()
  return filmed(studio, FILM_SECONDS).finally(() => studio.close())
}

/** @returns the id of a film of the county. */
async function uploaded(bytes: Buffer): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const said = { name: '片子.webm', type: 'video/webm', bytes: bytes.length, digest }
  const { id, parts } = await atDesk(beginLessonMedia, said)
  for (let part = 0; part < parts; part += 1) {
    const piece = bytes.subarray(part * LESSON_PART_BYTES, (part + 1) * LESSON_PART_BYTES)
    await atDesk(sendLessonMedia, { id, part, bytes: piece.toString('base64') })
  }
  return id
}

const lessonWith = (mediaId: string): LessonContent => {
  const blocks: Block[] = [
    { id: 'film', kind: 'video', mediaId, captions: '离开居住的县，先请假。' },
    { id: 'h', kind: 'heading', text: '再读一遍' },
    {
      id: 'p',
      kind: 'paragraph',
      runs: [{ text: '字'.repeat(600), bold: false, citationId: null }],
    },
  ]
  const choices = [
    { id: 'a', text: '先请假' },
    { id: 'b', text: '先走再说' },
  ]
  const question = {
    ...{ id: 'q', kind: 'single' as const, text: '先做什么？', key: ['a'], citationId: null },
    ...{ choices, explanation: '离开居住的县要先得到批准。' },
  }
  return {
    ...{ title: TITLE, summary: '离开居住的县以前要做什么。', stages: ['regular'] },
    ...{ field: 'correction', audience: 'everyone', blocks, citations: [] },
    ...{ questions: [question], passShare: 1 },
  }
}

/** @returns the id of a lesson that begins with a film, and that the person is to study. */
async function assigned(film: Buffer): Promise<string> {
  const id = randomUUID()
  const content = lessonWith(await uploaded(film))
  const { revision } = await atDesk(saveLesson, { lessonId: id, revision: null, content })
  await atDesk(publishLesson, { lessonId: id, revision, from: null })
  const today = dayInChina(new Date())
  await atDesk(assignLessons, {
    ...{ attemptId: randomUUID(), title: '入矫学习', lessonIds: [id], target: null },
    ...{ for: { kind: 'person', personId: PERSON }, reason: '按矫正方案' },
    ...{ firstDay: today, lastDay: daysAfter(today, 7) },
  })
  return id
}

async function openPhone(): Promise<Page> {
  const page = await phonePage(browser, null)
  await page.route(`**/api${openStudy.path}`, async (route: Route) => {
    const response = await route.fetch()
    const json = (await response.json()) as object
    await route.fulfill({ response, json: { ...json, everySeconds: EVERY_SECONDS } })
  })
  await page.goto(`${stage.demo.phone}?as=${ACCOUNT}`)
  const agree = button(page, '我看过了，同意')
  await agree.or(shown(page, '要学的课')).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
  return page
}

/** Opens the lesson where the person was last. */
async function open(page: Page) {
  await page.goto(`${stage.demo.phone}?as=${ACCOUNT}`)
  await button(page, /^(开始学|接着学)$/).tap()
  await shown(page, /^第 [12] 段，共 2 段$/).waitFor()
}

/** Opens it and plays its film. */
async function play(page: Page) {
  await open(page)
  const back = button(page, '上一段')
  if (await back.isVisible()) await back.tap()
  const film = page.locator('.film video').filter({ visible: true }).first()
  await film.waitFor()
  await film.evaluate((one: HTMLVideoElement) => one.play())
}

/** Opens it and turns to what is to be read. */
async function read(page: Page) {
  await open(page)
  const onwards = button(page, '下一段')
  if (await onwards.isVisible()) await onwards.tap()
  await shown(page, '第 2 段，共 2 段').waitFor()
}

/** Asks as a script on the phone would, with the phone's own key. */
const byScript = (
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  question: object = {},
): Promise<Answer> =>
  phone.evaluate(
    async ([method, path, question, authorization]) => {
      const answer = await fetch(`/api${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(method === 'POST' && { body: JSON.stringify(question) }),
      })
      return { status: answer.status, body: (await answer.json()) as unknown }
    },
    [method, path, question, bearer] as const,
  )

/** How much counts in all, as the server says. Seconds. */
const counted = async (): Promise<number> => (await byScript(readOwnStudy)).body.allSeconds
const todayCounts = async (): Promise<number> => (await byScript(readOwnStudy)).body.todaySeconds

/**
 * What the difference of two counts stays below. Seconds; a count is rounded down to a whole one, so
 * that from one to the next a part of a second more may show than passed.
 */
const moreThanPassed = (began: number) => (performance.now() - began) / 1000 + 1

const BEATS = `**/api${beatStudy.path}`
/** The next sign of life of the phone that is played, and what the server says to it. */
async function nextBeat(): Promise<{ said: Record<string, unknown>; answer: Answer }> {
  const response = await phone.waitForResponse(one => one.url().endsWith(beatStudy.path))
  return {
    said: response.request().postDataJSON() as Record<string, unknown>,
    answer: { status: response.status(), body: (await response.json()) as never },
  }
}

const live = () => database.collection('learners')

describe('somebody who would like to be done sooner', () => {
  it('says that he is farther on than he can be: it does not count, and he is told how it is', async () => {
    await phone.route(BEATS, async (route: Route) => {
      const said = route.request().postDataJSON() as object
      await route.continue({ postData: JSON.stringify({ ...said, at: 500 }) })
    })
    await play(phone)
    const { answer } = await nextBeat()
    await phone.unroute(BEATS)
    expect([answer.status, answer.body.why, answer.body.count.covered[0]]).toEqual([200, 'seek', 0])
    await shown(phone, '跳过的不计时').waitFor()
  })

  it('sends signs of life again: they are turned away', async () => {
    const before = await todayCounts()
    const began = performance.now()
    await play(phone)
    const { said, answer } = await nextBeat()
    expect(answer.status).toBe(200)
    await nextBeat()
    for (let time = 0; time < 3; time += 1) {
      const again = await byScript(beatStudy, said)
      expect([again.status, again.body.code]).toEqual([409, 'study-out-of-step'])
    }
    const tooMuch = moreThanPassed(began)
    expect((await todayCounts()) - before).toBeLessThan(tooMuch)
  })

  // Before the script, which may leave nothing of this part to be counted.
  it('moves the clock of his phone: it counts by that of the server', async () => {
    const began = performance.now()
    const opening = phone.waitForResponse(one => one.url().endsWith(openStudy.path))
    await read(phone)
    // All that is counted since then is measured, the first sign of life too.
    const { count: before } = (await (await opening).json()) as Answer['body']
    await nextBeat()
    await phone.clock.setSystemTime(new Date(Date.now() + 3 * 3600_000))
    const { answer } = await nextBeat()
    const tooMuch = moreThanPassed(began)
    expect(answer.status).toBe(200)
    const { covered, todaySeconds } = answer.body.count
    expect(covered[1] - before.covered[1]).toBeGreaterThan(0)
    expect(covered[1] - before.covered[1]).toBeLessThan(tooMuch)
    expect(todaySeconds - before.todaySeconds).toBeLessThan(tooMuch)
    await phone.context().close()
    phone = await openPhone()
    phone.on('request', request => {
      bearer = request.headers().authorization ?? bearer
    })
  })

  it('lets a script play: no more counts than passed by the clock of the server', async () => {
    const began = performance.now()
    const opened = (await byScript(openStudy, { lessonId })).body
    // What went before was counted when this began.
    const before = await counted()
    let next = { sequence: opened.sequence, nonce: opened.nonce }
    let count = opened.count
    for (let beat = 0; beat < 40; beat += 1) {
      const at = count.covered[1] + 5
      const claim = { part: 1, at, active: true, visible: true, speed: 1.5 }
      const { status, body } = await byScript(beatStudy, {
        ...{ sessionId: opened.sessionId, ...next },
        ...claim,
      })
      expect(status).toBe(200)
      next = { sequence: body.sequence, nonce: body.nonce }
      count = body.count
    }
    await byScript(closeStudy, { sessionId: opened.sessionId })
    const tooMuch = moreThanPassed(began)
    expect(count.covered[1] - opened.count.covered[1]).toBeLessThan(tooMuch)
    expect((await counted()) - before).toBeLessThan(tooMuch)
  })

  it('is not there when he is asked: that stretch does not count, and he can take it again', async () => {
    await read(phone)
    await nextBeat()
    const stood = (await live().findOne({ _id: PERSON as never }))!.live.confirmed.time as number
    // So long somebody studies before he is asked is drawn by lot: now it is over.
    await live().updateOne({ _id: PERSON as never }, { $set: { untilPresence: 0 } })
    await shown(phone, '您还在学习吗？').waitFor()
    // He does not answer, and the two minutes are over.
    await live().updateOne(
      { _id: PERSON as never },
      { $set: { 'live.check.until': new Date(Date.now() - 1000) } },
    )
    await shown(phone, '刚才没有等到您的回应').waitFor()
    await shown(phone, '这一小段没有计入，再学一遍就好。不扣分，也不是违规。').waitFor()
    const missed = (await live().findOne({ _id: PERSON as never }))!.live
    expect([missed.counted.time, missed.notes.missed]).toEqual([stood, 1])

    await button(phone, '我在，接着学').tap()
    await shown(phone, '请按顺序点这四个数字：').waitFor()
    const digits = await phone.locator('.presence__digit').allTextContents()
    expect(digits).toHaveLength(4)
    for (const digit of digits) await button(phone, digit.trim()).tap()
    await shown(phone, /您还在学习吗？|刚才没有等到/).waitFor({ state: 'hidden' })
    const back = (await live().findOne({ _id: PERSON as never }))!.live
    expect(back.check).toBeNull()
  })

  it('studies on two phones at once: the newest counts, the other one is told', async () => {
    await play(phone)
    await nextBeat()
    const other = await openPhone()
    await play(other)
    await shown(other, /另一处的学习已经停了/).waitFor()
    await shown(phone, '您在另一处打开了学习').waitFor()
    await other.context().close()
    await button(phone, '在这里继续').tap()
    await nextBeat()
    // Leaving the lesson ends the stretch, and what was unusual in it lies before the officer.
    await phone.goto(`${stage.demo.phone}?as=${ACCOUNT}`)
  })
})

describe('the officer', () => {
  it('sees each of it as a question, and not one penalty', async () => {
    const { desk } = stage
    await desk.getByRole('link', { name: '学习进度' }).click()
    await desk.getByText('有情况待核实', { exact: true }).click()
    const row = desk.getByRole('row', { name: new RegExp(NAME) })
    await row.getByText(/\d 项/).waitFor()
    await openFile(desk, NAME)
    const file = desk.getByRole('dialog', { name: `档案：${NAME}` })
    await file.getByText('以下是系统发现的情况，不是违规认定。请先向本人了解，再写明。').waitFor()
    const said = await file.locator('.study-findings').innerText()
    for (const what of ['跳着看', '手机重复发送', '提醒没有回应', '两台手机同时学']) {
      expect(said).toContain(what)
    }
    expect(await file.innerText()).not.toMatch(/警告|训诫|扣分：|处罚决定/)
  })
})
