import type { Block } from '#shared/courses/lessons.contract'
import { words as list } from '../../miniprogram/courses/courses.words'
import { words } from '../../miniprogram/courses/lesson/lesson.words'
import { words as quiz } from '../../miniprogram/courses/quiz/quiz.words'
import { words as duty } from '../../miniprogram/courses/study-duty.words'
import { until } from '../helpers/until'
import { MOST_BYTES, type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'
import { checkWith, keyed, lessonText, ownLesson } from './study-server'

describe('the compiled mini-program, for somebody who studies', () => {
  const phone = new Phone()
  let server: FakeServer
  let page: Shown
  beforeAll(() => launch(phone))
  beforeEach(() => {
    phone.reset()
    server = new FakeServer()
    phone.server = server.answer
    server.study.lessons = [ownLesson()]
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))

  it('says on the first page what is due', async () => {
    page = await open('home/home')
    await shows('《请假的规定》，大约 3 分钟。')
    page.button(duty.begin).tap()
    await until(() => phone.called('navigateTo').length > 0)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/pages/lesson?id=l1' }])
  })

  it('lists many lessons, little at a time', async () => {
    server.study.lessons = Array.from({ length: 20 }, (_, number) =>
      ownLesson({ id: `l${number}`, title: `第 ${number} 课`, summary: '学'.repeat(200) }),
    )
    page = await open('courses/pages/catalogue')
    await until(() => page.text().split('学'.repeat(200)).length > 20)
    await shows(list.wayNow(list.wayTap))
    expect(page.largestChange()).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('reads a lesson, turns its page, and tells where it is', async () => {
    page = await open('courses/pages/lesson', { id: 'l1' })
    await shows(words.part(1, 2))
    page.button(words.next).tap()
    await shows(words.part(2, 2))
    await until(() => server.study.beats.length > 0)
    expect(server.study.beats[0]).toMatchObject({ part: 0, active: true, visible: true })
    await shows(words.play)
    page.button(words.play).tap()
    await until(() => phone.media.playing !== null)
    expect(phone.media.playing).toContain('/api/lesson-media/m1')
  })

  it.each<[string, Block]>([
    [
      'paragraph',
      {
        ...{ id: 'p', kind: 'paragraph' },
        runs: [{ text: '长'.repeat(20_000), bold: false, citationId: null }],
      },
    ],
    ['film', { id: 'v', kind: 'video', mediaId: 'm1', captions: '长'.repeat(20_000) }],
  ])('hands the longest %s to the screen in pieces', async (_, block) => {
    server.study.lesson = lessonText({ blocks: [block] })
    page = await open('courses/pages/lesson', { id: 'l1' })
    await until(() => page.text().split('长').length > 20_000)
    expect(page.largestChange()).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('asks whether somebody is there, and goes on after four digits', async () => {
    server.study.check = checkWith()
    page = await open('courses/pages/lesson', { id: 'l1' })
    await shows(words.checkTap)
    for (const digit of '3802') {
      page
        .all('view')
        .findLast(({ attributes }) => attributes.ariaLabel === digit)!
        .tap()
    }
    await shows(words.part(1, 2))
  })

  it('asks questions one by one, and explains the longest answers in pieces', async () => {
    server.study.questions = Array.from({ length: 8 }, (_, number) =>
      keyed(number, { explanation: '讲'.repeat(600), text: '问'.repeat(300) }),
    )
    page = await open('courses/pages/quiz', { id: 'l1' })
    await shows(quiz.number(1, 8))
    for (let number = 2; number <= 8; number++) {
      page.button(quiz.next).tap()
      await shows(quiz.number(number, 8))
    }
    page.button(quiz.send).tap()
    await until(() => page.text().split('讲'.repeat(600)).length > 8)
    expect(page.largestChange()).toBeLessThanOrEqual(MOST_BYTES)
  })
})
