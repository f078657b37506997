import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import type { Block, LessonContent } from '#shared/courses/lessons.contract'
import { assignLessons } from '#shared/courses/assignments.endpoints'
import { publishLesson, saveLesson } from '#shared/courses/lessons.endpoints'
import { dayInChina, daysAfter } from '#shared/time/days'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { askAtDesk, signInAt } from '../helpers/desk'
import { shown, turnTo } from '../helpers/phone'

const ACCOUNT = 'demo-openid-1'
const TITLE = '请假前先想三件事'

const paragraph = (id: string, text: string): Block => ({
  ...{ id, kind: 'paragraph', runs: [{ text, bold: false, citationId: null }] },
})

const question = (id: string, text: string, right: string, wrong: string) => ({
  ...{ id, kind: 'single' as const, text, key: ['a'], citationId: null },
  choices: [
    { id: 'a', text: right },
    { id: 'b', text: wrong },
  ],
  explanation: '离开居住的县要先得到批准。',
})

/** A few seconds long. */
const LESSON: LessonContent = {
  title: TITLE,
  summary: '离开居住的县以前要做什么。',
  stages: ['regular'],
  field: 'correction',
  audience: 'everyone',
  blocks: [
    { id: 'h1', kind: 'heading', text: '先请假' },
    paragraph('p1', '离开居住的县，先向司法所请假。'),
    { id: 'h2', kind: 'heading', text: '再出门' },
    paragraph('p2', '批准以后才可以走。'),
  ],
  citations: [],
  questions: [
    question('q1', '要离开县里，先做什么？', '先请假', '先走再说'),
    question('q2', '什么时候可以走？', '批准以后', '想走就走'),
  ],
  passShare: 1,
}

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()

async function assigned(desk: Page): Promise<void> {
  const lessonId = randomUUID()
  const ask = async (...asked: [endpoint: { path: string }, question: object]) => {
    const { status, body } = await askAtDesk(desk, ...asked)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as { revision: number }
  }
  const { revision } = await ask(saveLesson, { lessonId, revision: null, content: LESSON })
  await ask(publishLesson, { lessonId, revision, from: null })
  const today = dayInChina(new Date())
  await ask(assignLessons, {
    ...{ attemptId: randomUUID(), title: '入矫学习', lessonIds: [lessonId], target: null },
    ...{ for: { kind: 'person', personId: 'demo-person-1' }, reason: '按矫正方案' },
    ...{ firstDay: today, lastDay: daysAfter(today, 7) },
  })
}

async function openPhone(): Promise<Page> {
  const phone = await phonePage(browser, null)
  await phone.goto(`${demo.phone}?as=${ACCOUNT}`)
  const agree = button(phone, '我看过了，同意')
  await agree.or(shown(phone, '要学的课')).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
  return phone
}

it('a person studies what he was assigned, loses the signal, is taken over by another phone, answers, and is done', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await desk.getByRole('link', { name: /^报告/ }).waitFor()
  await assigned(desk)

  const phone = await openPhone()
  await shown(phone, new RegExp(`《${TITLE}》`)).waitFor()
  await button(phone, '开始学').tap()
  await shown(phone, '先请假').waitFor()
  await shown(phone, '第 1 段，共 2 段').waitFor()
  // A sign of life comes every ten seconds.
  await shown(phone, '这一段已经计满').waitFor()

  // Another phone of the same person: the newest counts, the older one is told.
  const other = await openPhone()
  await button(other, '接着学').tap()
  await shown(other, /另一处的学习已经停了/).waitFor()
  await shown(phone, '您在另一处打开了学习').waitFor()
  await button(phone, '在这里继续').tap()
  await shown(phone, '第 1 段，共 2 段').waitFor()
  await other.context().close()

  // The signal goes: what is on the phone can be read on; when it comes back, so does the count.
  await phone.context().setOffline(true)
  await button(phone, '下一段').tap()
  await shown(phone, '批准以后才可以走。').waitFor()
  await shown(phone, /正在重连/).waitFor()
  await phone.context().setOffline(false)
  await shown(phone, '这一课已计 100%').waitFor()

  await button(phone, '去答题').tap()
  await shown(phone, '第 1 题，共 2 题').waitFor()
  await button(phone, /想走就走|先走再说/).tap()
  await button(phone, '下一题').tap()
  await button(phone, /想走就走|先走再说/).tap()
  await button(phone, '交卷').tap()
  await shown(phone, '这次还没有通过').waitFor()
  await shown(phone, '离开居住的县要先得到批准。').waitFor()
  await button(phone, '再答一次').tap()
  for (const last of [false, true]) {
    await button(phone, /先请假|批准以后/).tap()
    await button(phone, last ? '交卷' : '下一题').tap()
  }
  await shown(phone, '答题通过了').waitFor()
  await shown(phone, '这一课学完了').waitFor()

  await phone.goto(`${demo.phone}?as=${ACCOUNT}`)
  await turnTo(phone, '我的')
  await button(phone, '学习').tap()
  await button(phone, '学完的').tap()
  await shown(phone, TITLE).waitFor()
  await button(phone, '再看一遍').waitFor()
}, 300_000)
