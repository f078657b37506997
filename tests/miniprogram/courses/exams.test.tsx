import { act, render, screen, waitFor } from '@testing-library/react'
import { ExamDuty } from '../../../miniprogram/courses/exams/exam-duty'
import { words as duty } from '../../../miniprogram/courses/exams/exam-duty.words'
import { words } from '../../../miniprogram/courses/exams/exams.words'
import ExamsPage from '../../../miniprogram/courses/exams/pages/list'
import ResultPage from '../../../miniprogram/courses/exams/pages/result'
import SitPage from '../../../miniprogram/courses/exams/pages/sit'
import MinePage from '../../../miniprogram/courses/records/pages/mine'
import { words as records } from '../../../miniprogram/courses/records/records.words'
import { leave, send } from '../../../miniprogram/courses/exams/sitting.store'
import { address, phone } from '../../helpers/taro'
import { ownExam, ownSitting } from '../../weapp/exams-server'
import { type FakeServer, NOW, standClockStill } from '../../weapp/server'
import { comeBack, networkChanges, newPhone, press } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
  address.params = { id: 's1' }
})

describe('on the first page', () => {
  it('an exam that is being sat has a card, and leads back into it', async () => {
    server.exams.exams = [ownExam({ state: 'running', sittingId: 's1' })]
    render(<ExamDuty />)
    await screen.findByText(duty.running)
    press(duty.goOn)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/exams/pages/sit?id=s1' }])
  })

  it.each([
    ['one that is over within a week is brought to mind', 6, true],
    ['one with more time is not', 8, false],
  ])('%s', async (_, days, isShown) => {
    const until = new Date(Date.parse(NOW) + days * 24 * 3600_000).toISOString()
    server.exams.exams = [ownExam({ until })]
    render(<ExamDuty />)
    await waitFor(() => expect(server.exams.asked).toHaveLength(1))
    if (isShown) await screen.findByRole('button', { name: duty.look })
    else expect(screen.queryByText('法律常识考试')).toBeNull()
  })
})

describe('the list of exams', () => {
  it('says the rules before anything begins, and then leads to the first question', async () => {
    render(<ExamsPage />)
    await screen.findByText('法律常识考试')
    screen.getByText('共 3 题，20 分钟，答对 60% 就通过。')
    press(words.begin)
    expect(server.exams.asked).not.toContain('POST /courses/exams/sittings')
    screen.getByText(words.rules[0]!)
    press(words.beginSure)
    await waitFor(() =>
      expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/exams/pages/sit?id=s1' }]),
    )
  })

  it('shows what was sat before, with what the officer wrote', async () => {
    server.exams.exams = []
    server.exams.sittings = [ownSitting({ comment: '答得好', retake: true, passed: false })]
    render(<ExamsPage />)
    await screen.findByText(words.comment('答得好'))
    screen.getByText(words.retake)
    press(words.look)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/exams/pages/result?id=s1' }])
  })

  it('says so when there is none', async () => {
    server.exams.exams = []
    render(<ExamsPage />)
    await screen.findByText(words.none)
  })
})

describe('sitting an exam', () => {
  const opened = async () => {
    render(<SitPage />)
    await screen.findByText('第一问？')
  }

  it('saves each answer at once, and says that it is safe', async () => {
    await opened()
    screen.getByText(words.left(20 * 60_000))
    screen.getByText(words.notAnswered)
    press('对的1')
    await screen.findByText(`✓ ${words.saved}`)
    expect(server.exams.saved.get('q1')).toMatchObject({ chosen: ['a'], step: 1 })
    press('错的1')
    await waitFor(() =>
      expect(server.exams.saved.get('q1')).toMatchObject({ chosen: ['b'], step: 2 }),
    )
  })

  it('keeps answers on the phone while nobody answers, also when it is left, and sends them later', async () => {
    await opened()
    server.reachable = false
    press('对的1')
    await screen.findByText(words.unsaved)
    press(words.next)
    press('对的2')
    press('更错的2')
    await screen.findByText(words.unsaved)
    expect(server.exams.saved.size).toBe(0)
    act(leave)
    server.reachable = true
    await comeBack()
    await waitFor(() => expect(server.exams.saved.size).toBe(2))
    expect(server.exams.saved.get('q2')).toMatchObject({ chosen: ['a', 'c'] })
  })

  it('sends what waits when the network comes back', async () => {
    await opened()
    server.reachable = false
    press('对的1')
    await screen.findByText(words.unsaved)
    server.reachable = true
    await networkChanges(true)
    await screen.findByText(`✓ ${words.saved}`)
  })

  it('shows at a glance what is answered, and asks before it is handed in', async () => {
    await opened()
    press('对的1')
    press(words.all)
    screen.getByRole('button', { name: words.place(1, true) })
    press(words.place(3, false))
    await screen.findByText('第三问？')
    press(words.handIn)
    await screen.findByText(words.unanswered(2))
    expect(server.exams.asked).not.toContain('POST /courses/exams/sittings/hand-ins')
    press(words.handInSure)
    await screen.findByText(words.passed)
    screen.getByText('讲解 q1')
  })

  it('is not handed in while an answer has not arrived', async () => {
    await opened()
    server.exams.losesSaves = true
    press('对的1')
    await screen.findByText(words.unsaved)
    press(words.all)
    press(words.handIn)
    press(words.handInSure)
    await screen.findByText(words.waiting(1))
    // What is on its way comes to nothing, and no later test hears of it.
    await act(send)
    expect(server.exams.asked).not.toContain('POST /courses/exams/sittings/hand-ins')
  })

  it('shows how it went when its time is over meanwhile', async () => {
    await opened()
    server.exams.isOver = true
    server.exams.outcome = { end: 'time-over', passed: false }
    press('对的1')
    await screen.findByText(words.timeOver)
    screen.getByText(words.failedWhat)
  })
})

it('a result says what was right and why, and asks to show who one is where that is due', async () => {
  server.exams.outcome = { identity: 'open', identityRequestId: 'f1' }
  server.exams.saved.set('q1', { questionId: 'q1', chosen: ['b'], step: 1 })
  render(<ResultPage />)
  await screen.findByText(words.passed)
  screen.getAllByText('答错了')
  press(words.identityGo)
  expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/face?id=f1' }])
})

describe('the own record', () => {
  it('tells what was studied, and gives a paper once something is finished', async () => {
    server.exams.mayIssue = true
    server.exams.record = {
      ...{ exams: [], classes: [], seconds: 1200 },
      lessons: [
        {
          ...{ lessonId: 'l1', title: '请假的规定', version: 1, seconds: 1200 },
          ...{ quizPassed: true, doneAt: NOW },
        },
      ],
    }
    render(<MinePage />)
    await screen.findByText('请假的规定')
    press(records.issue)
    await screen.findByText(records.number('XX20261124-ABC234'))
    press(records.open)
    await waitFor(() =>
      expect(phone.called('openDocument')).toMatchObject([{ fileType: 'pdf', showMenu: true }]),
    )
  })

  it('offers no paper of nothing', async () => {
    render(<MinePage />)
    await screen.findByText(records.notYet)
    expect(screen.queryByRole('button', { name: records.issue })).toBeNull()
  })
})
