import { act, render, screen, waitFor } from '@testing-library/react'
import { words as me } from '../../../miniprogram/account/account.words'
import Me from '../../../miniprogram/account/pages/me'
import { words as list } from '../../../miniprogram/courses/courses.words'
import { useKeptLessons } from '../../../miniprogram/courses/kept-lessons.store'
import { words } from '../../../miniprogram/courses/lesson/lesson.words'
import CataloguePage from '../../../miniprogram/courses/pages/catalogue'
import LessonPage from '../../../miniprogram/courses/pages/lesson'
import QuizPage from '../../../miniprogram/courses/pages/quiz'
import { words as quiz } from '../../../miniprogram/courses/quiz/quiz.words'
import { StudyDuty } from '../../../miniprogram/courses/study-duty'
import { words as duty } from '../../../miniprogram/courses/study-duty.words'
import { beat } from '../../../miniprogram/courses/study.store'
import { signOutHere } from '../../../miniprogram/account/sign-out'
import { address, hide, phone } from '../../helpers/taro'
import { checkWith, keyed, lessonText, ownLesson } from '../../weapp/study-server'
import { type FakeServer, letTimeFly, problem, standClockStill } from '../../weapp/server'
import { comeBack, newPhone, press, type } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
  address.params = { id: 'l1' }
})

describe('on the first page', () => {
  it('what is due has a card, and leads to its lesson', async () => {
    server.study.lessons = [ownLesson(), ownLesson({ id: 'l2', title: '另一课' })]
    render(<StudyDuty />)
    await screen.findByText('《请假的规定》，大约 3 分钟。')
    screen.getByText('请在 12月1日 前学完，分几次学也可以。')
    screen.getByRole('button', { name: duty.all(2) })
    press(duty.begin)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/pages/lesson?id=l1' }])
  })

  it('nothing is said when nothing is due', async () => {
    const { container } = render(<StudyDuty />)
    await waitFor(() => expect(server.study.asked).not.toHaveLength(0))
    expect(container.textContent).toBe('')
  })

  it('the person’s own page leads to the lessons', async () => {
    render(<Me />)
    press(await screen.findByText(me.courses).then(() => me.courses))
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/pages/catalogue' }])
  })
})

describe('the list of lessons', () => {
  const done = ownLesson({
    ...{ id: 'l3', title: '学过的课' },
    progress: { ...ownLesson().progress, state: 'done', doneAt: '2026-11-20T00:00:00.000Z' },
  })
  beforeEach(() => {
    server.study.lessons = [ownLesson(), ownLesson({ id: 'l2', title: '防骗', dueDay: null }), done]
  })

  it('shows what is due first, and what is free and done on a touch', async () => {
    render(<CataloguePage />)
    await screen.findByText('请假的规定')
    screen.getByText('12月1日 前学完')
    screen.getByText('今天已学 10 分钟')
    press('可以学的')
    await screen.findByText('防骗')
    expect(screen.queryByText('请假的规定')).toBeNull()
    press('学完的')
    await screen.findByText('学过的课')
    screen.getByRole('button', { name: list.open('done') })
  })

  it('is searched by words and by field, and says when there is nothing', async () => {
    render(<CataloguePage />)
    await screen.findByText('请假的规定')
    type(list.search, '没有这样的课')
    press(list.searchGo)
    await screen.findByText(list.empty.due.title)
    press(list.searchClear)
    await screen.findByText('请假的规定')
    press(list.field)
    press('劳动就业')
    await waitFor(() => expect(server.study.asked.at(-1)).toMatchObject({ field: 'labour' }))
  })

  it('without a signal shows what is on the phone', async () => {
    render(<LessonPage />)
    await screen.findByText(words.part(1, 2))
    server.reachable = false
    render(<CataloguePage />)
    await screen.findByText(list.offlineList)
    screen.getByRole('button', { name: '请假的规定' })
  })

  it('lets the person choose how to show that he is there', async () => {
    render(<CataloguePage />)
    await screen.findByText(list.wayNow(list.wayTap))
    press(list.wayChange(list.wayFace))
    await screen.findByText(list.wayNow(list.wayFace))
    expect(server.study.way).toBe('face')
  })
})

const open = async () => {
  const shown = render(<LessonPage />)
  await screen.findByText(words.part(1, 2))
  return shown
}
const alive = () => act(beat)

describe('a lesson', () => {
  it('is read in stretches, and each sign of life says where and nothing more', async () => {
    await open()
    await alive()
    expect(server.study.beats[0]).toEqual({
      ...{ sessionId: 's1', sequence: 1, nonce: 'n1', part: 0, at: 0 },
      ...{ active: true, visible: true, speed: 1 },
    })
    await screen.findByText(words.leftHere(10))
    press(words.next)
    await screen.findByText(words.part(2, 2))
    // What was until then is told before the page is turned.
    await waitFor(() => expect(server.study.beats).toHaveLength(2))
    expect(server.study.beats[1]).toMatchObject({ part: 0, active: true })
    await waitFor(async () => {
      // What is still waiting for its answer is not sent twice.
      await alive()
      expect(server.study.beats[2]).toMatchObject({ part: 1, active: false })
    })
  })

  it('opens a text of law with its days when it is touched', async () => {
    await open()
    press('先请假')
    await screen.findByText('应当报经批准。')
    screen.getByText('2020年7月1日 起施行，现在有效')
    press(words.close)
    expect(screen.queryByText('应当报经批准。')).toBeNull()
  })

  it('plays its sound at three speeds, and has all that is said below', async () => {
    await open()
    press(words.next)
    await screen.findByText('批准以后才可以走。')
    press(words.speedNow(1))
    press(words.play)
    expect(phone.media.playing).toContain('/api/lesson-media/m1')
    act(() => phone.media.heardAt(12.5))
    await alive()
    await alive()
    expect(server.study.beats.at(-1)).toMatchObject({
      ...{ part: 1, at: 12.5, active: true, speed: 1.25 },
    })
    press(words.backSome)
    expect(phone.media.soughtTo).toBe(0)
    press(words.pause)
    await alive()
    await alive()
    expect(server.study.beats.at(-1)).toMatchObject({ active: false })
  })

  it('does not count while something else is in front', async () => {
    await open()
    await alive()
    act(hide)
    await waitFor(() => expect(server.study.beats).toHaveLength(2))
    await alive()
    expect(server.study.beats[2]).toMatchObject({ visible: false })
    await comeBack()
    await alive()
    expect(server.study.beats.at(-1)).toMatchObject({ visible: true })
  })

  it('asks whether somebody is there; four digits and it goes on at the same place', async () => {
    await open()
    press(words.next)
    server.study.check = checkWith()
    await alive()
    await screen.findByText(words.check)
    expect(screen.queryByText(words.part(2, 2))).toBeNull()
    for (const digit of '3802') press(digit)
    await screen.findByText(words.part(2, 2))
  })

  it('after a missed question says that nothing bad came of it, and asks anew', async () => {
    await open()
    server.study.check = checkWith({ state: 'missed', digits: '' })
    await alive()
    await screen.findByText(words.missedWhat)
    press(words.missedGo)
    await screen.findByText(words.checkTap)
    for (const digit of '1111') press(digit)
    await waitFor(() => expect(server.study.check).not.toBeNull())
    for (const digit of '3802') press(digit)
    await screen.findByText(words.part(1, 2))
  })

  it('leads to the face where that was chosen, and digits do as well', async () => {
    await open()
    server.study.check = checkWith({ way: 'face', digits: '' })
    await alive()
    await screen.findByText(words.checkFace)
    press(words.checkFaceGo)
    await waitFor(() =>
      expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/face?id=f1' }]),
    )
    press(words.checkTapInstead)
    await screen.findByText(words.checkTap)
  })

  it('that goes on elsewhere says so, and comes back on a touch', async () => {
    await open()
    server.study.isElsewhere = true
    await alive()
    await screen.findByText(words.elsewhere)
    press(words.here)
    await screen.findByText(words.part(1, 2))
    expect(server.study.opened).toBe(2)
  })

  it('whose sign of life came out of step begins anew by itself', async () => {
    await open()
    server.study.beats.push({})
    await alive()
    await waitFor(() => expect(server.study.opened).toBe(2))
    await screen.findByText(words.part(1, 2))
  })

  it('says when the line is bad, and goes on with the same sign of life', async () => {
    await open()
    server.reachable = false
    await alive()
    await screen.findByText(words.silent)
    server.reachable = true
    await alive()
    expect(server.study.beats).toMatchObject([{ sequence: 1 }])
    expect(screen.queryByText(words.silent)).toBeNull()
  })

  it('ends when the person leaves, with a last sign of life', async () => {
    const { unmount } = await open()
    unmount()
    await waitFor(() => expect(server.study.closed).toBe(1))
    expect(server.study.beats).toHaveLength(1)
  })

  it('that is not there says so, and can be asked for again', async () => {
    server.refusesReading = problem('no-such-lesson', 404)
    render(<LessonPage />)
    await screen.findByText(problem('no-such-lesson', 404).title)
    server.refusesReading = null
    press(words.again)
    await screen.findByText(words.part(1, 2))
  })
})

describe('without a signal', () => {
  it('a lesson that was opened is read, and how long is told when there is one', async () => {
    const first = await open()
    first.unmount()
    server.reachable = false
    letTimeFly()
    const second = render(<LessonPage />)
    await screen.findByText(words.offline)
    screen.getByText(words.part(1, 2))
    act(() => jest.advanceTimersByTime(12_000))
    server.reachable = true
    second.unmount()
    standClockStill()
    await waitFor(() => expect(server.study.told).toHaveLength(1))
    const [{ seconds, ...told }] = server.study.told as [{ seconds: number }]
    expect(told).toMatchObject({ lessonId: 'l1', version: 1 })
    expect(seconds).toBeGreaterThanOrEqual(12)
    expect(seconds).toBeLessThan(15)
  })

  it('pictures and sound are fetched when somebody wants them, and played from the phone', async () => {
    await open()
    press(words.keep)
    await screen.findByText(words.kept)
    press(words.next)
    await screen.findByText('批准以后才可以走。')
    await screen.findByText(words.play)
    press(words.play)
    await waitFor(() => expect(phone.media.playing).toMatch(/^http:\/\/store\//))
  })

  it('nothing of it stays when the person signs out', async () => {
    await open()
    expect(Object.keys(useKeptLessons.getState().lessons)).toEqual(['l1'])
    await act(signOutHere)
    expect(useKeptLessons.getState().lessons).toEqual({})
  })
})

describe('questions', () => {
  const openQuiz = async () => {
    render(<QuizPage />)
    await screen.findByText(quiz.number(1, server.study.questions.length))
  }

  it('come one on a screen, and say which were left out', async () => {
    await openQuiz()
    press('对的1')
    press(quiz.next)
    await screen.findByText(quiz.missing('2'))
    press('错的2')
    press(quiz.send)
    await screen.findByText(quiz.notPassed)
    screen.getByText('讲解2')
    press(quiz.retry)
    await screen.findByText(quiz.number(1, 2))
  })

  it('are passed with all right, and say what is left to study', async () => {
    await openQuiz()
    press('对的1')
    press(quiz.next)
    press('对的2')
    press(quiz.send)
    await screen.findByText(quiz.passed)
    screen.getByText(quiz.left(30))
  })

  it('may have several answers, or an order that can be made anew', async () => {
    server.study.questions = [
      keyed(1, { kind: 'multiple', key: ['a', 'b'] }),
      keyed(2, { kind: 'order', key: ['b', 'a'] }),
    ]
    await openQuiz()
    press('对的1')
    press('错的1')
    press(quiz.next)
    press('对的2')
    press(quiz.clear)
    press('错的2')
    press('对的2')
    press(quiz.send)
    await screen.findByText(quiz.passed)
  })

  it('without a signal cannot be asked, and say so', async () => {
    const lesson = await open()
    lesson.unmount()
    server.reachable = false
    render(<QuizPage />)
    await screen.findByText(quiz.silence)
    server.reachable = true
    press(quiz.again)
    await screen.findByText(quiz.number(1, 2))
  })
})

it('a lesson as long as can be is handed to the screen all the same', async () => {
  server.study.lesson = lessonText({
    blocks: [
      {
        id: 'p',
        kind: 'paragraph',
        runs: [{ text: '长'.repeat(9000), bold: false, citationId: null }],
      },
    ],
  })
  render(<LessonPage />)
  await screen.findByText(words.part(1, 1))
  await waitFor(() => expect(document.body.textContent).toContain('长'.repeat(100)))
})
