import { act, render, screen, waitFor } from '@testing-library/react'
import { useUnwritten } from '../../../miniprogram/device/unwritten.store'
import { words } from '../../../miniprogram/reports/fill.words'
import FillPage from '../../../miniprogram/reports/pages/fill'
import { REPORT_DRAFTS } from '../../../miniprogram/reports/drafts.store'
import { words as reports } from '../../../miniprogram/reports/reports.words'
import { address, phone } from '../../helpers/taro'
import { QUESTIONS, dutyWith, questionSet } from '../../weapp/reports-server'
import { type FakeServer, NOW, problem, standClockStill } from '../../weapp/server'
import { networkChanges, newPhone, press, type } from '../hands'

const LIFE = QUESTIONS[1]!.words
const ID = 's1/2026-11-23'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
  server.reports.duties = [dutyWith()]
  address.params = { duty: encodeURIComponent(ID) }
})

const open = async () => {
  const page = render(<FillPage />)
  await screen.findByText(QUESTIONS[0]!.words)
  return page
}

/** Answers everything that must be answered. */
function answerAll() {
  press(words.yes)
  type(LIFE, '在家种地。')
  press(words.moods[4])
  press(words.helpNo)
}

const draft = () => server.reports.drafts[0]!

describe('filling in', () => {
  it('asks one question after the other, and sends what was said', async () => {
    await open()
    expect(screen.getByText(words.step(1, 4))).toBeTruthy()
    answerAll()
    press(words.send)
    await screen.findByText(reports.received)
    expect(draft()).toMatchObject({
      dutyId: ID,
      kind: 'periodic',
      event: null,
      questionVersion: 1,
      takenAt: NOW,
      media: [],
      withoutMedia: '',
      answers: [
        { questionId: 'law', words: 'yes' },
        { questionId: 'life', words: '在家种地。' },
        { questionId: 'mood', words: '4' },
        { questionId: 'help', words: 'no' },
      ],
    })
    expect(Object.keys(draft()).sort()).toEqual(
      ['answers', 'attemptId', 'dutyId', 'event', 'kind', 'media'].concat([
        'questionVersion',
        'takenAt',
        'withoutMedia',
      ]),
    )
  })

  it('gives a receipt that can be kept', async () => {
    await open()
    answerAll()
    press(words.send)
    await screen.findByText('r1')
    press(reports.copy)
    await screen.findByText(reports.copied)
    expect(phone.clipboard).toContain('回执编号 r1')
  })

  it('sends nothing while something is missing, says so there, and leads to the first', async () => {
    await open()
    press(words.yes)
    press(words.send)
    expect(screen.getByText(words.missingMany(3))).toBeTruthy()
    expect(screen.getAllByText(words.missing)).toHaveLength(3)
    expect(phone.called('pageScrollTo')).toMatchObject([{ selector: '#question-life' }])
    expect(server.reports.drafts).toEqual([])
  })

  it('blank space is no answer', async () => {
    await open()
    answerAll()
    type(LIFE, '   ')
    press(words.send)
    expect(screen.getByText(words.missingMany(1))).toBeTruthy()
  })

  it('who asks for help gets the telephone at once, and may say with what', async () => {
    await open()
    expect(screen.queryByText(QUESTIONS[4]!.words)).toBeNull()
    press(words.helpYes)
    expect(screen.getByText(words.helpNow)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /0873-0000000/ })).toHaveLength(2)
    type(QUESTIONS[4]!.words, '想找零工')
    press(words.yes)
    type(LIFE, '在家。')
    press(words.moods[1])
    expect(screen.getByText(words.lowMood)).toBeTruthy()
    press(words.send)
    await screen.findByText(reports.received)
    expect(draft().answers).toContainEqual({ questionId: 'help-words', words: '想找零工' })
  })

  it('what was said of help is not sent when none is needed after all', async () => {
    await open()
    press(words.helpYes)
    type(QUESTIONS[4]!.words, '想找零工')
    answerAll()
    press(words.send)
    await screen.findByText(reports.received)
    expect(draft().answers.map(({ questionId }) => questionId)).not.toContain('help-words')
  })

  it('keeps what was written when it is closed, also without a signal', async () => {
    const page = await open()
    type(LIFE, '写了一半')
    press(words.moods[2])
    page.unmount()
    server.reachable = false
    await open()
    expect(screen.getByLabelText<HTMLTextAreaElement>(LIFE).value).toBe('写了一半')
    expect(screen.getByRole('button', { name: `${words.moods[2]}，${words.chosen}` })).toBeTruthy()
  })

  it('says how much has been written, and what may be', async () => {
    await open()
    type(LIFE, '五个字这里')
    expect(screen.getByText('5 / 2000 字')).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>(LIFE).maxLength).toBe(2000)
  })

  it('warns when the phone is full', async () => {
    await open()
    act(() => useUnwritten.setState({ stores: [REPORT_DRAFTS] }))
    expect(screen.getByText(words.full)).toBeTruthy()
  })

  it('offers the choices of a question', async () => {
    const question = {
      ...QUESTIONS[0]!,
      id: 'own',
      kind: 'choice' as const,
      choices: ['好', '不好'],
    }
    server.reports.duties = [dutyWith({ questions: questionSet('periodic', [question]) })]
    await open()
    press('不好')
    press(words.send)
    await screen.findByText(reports.received)
    expect(draft().answers).toEqual([{ questionId: 'own', words: '不好' }])
  })

  it('what came back opens as it was, with what the officer wrote', async () => {
    server.reports.duties = [dutyWith({ state: 'returned', note: '请写清楚在哪里干活。' })]
    server.reports.reports = [
      {
        receipt: {
          ...{ id: 'r0', attemptId: 'a0', kind: 'periodic', event: null, dutyId: ID },
          ...{ receivedAt: NOW, isLate: false, identityRequestId: null },
        },
        questions: questionSet('periodic', QUESTIONS),
        answers: [{ questionId: 'life', words: '干活。' }],
        ...{ media: [], withoutMedia: '', takenAt: NOW, identity: null, review: null },
      },
    ]
    await open()
    expect(screen.getByText(reports.returnedNote('请写清楚在哪里干活。'))).toBeTruthy()
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>(LIFE).value).toBe('干活。'),
    )
  })

  it('says when there is no such report any more', async () => {
    server.reports.duties = []
    render(<FillPage />)
    await screen.findByText(words.gone)
  })
})

describe('sending', () => {
  it('waits for a signal, and goes by itself when there is one', async () => {
    await open()
    answerAll()
    server.reachable = false
    press(words.send)
    await screen.findByText(words.saved)
    server.reachable = true
    await networkChanges(true)
    press(words.sendNow)
    await screen.findByText(reports.received)
    expect(server.reports.drafts).toHaveLength(1)
  })

  it('asks to show who it is, where that is wanted', async () => {
    server.reports.identityRequestId = 'q1'
    await open()
    answerAll()
    press(words.send)
    await screen.findByText(reports.identity)
    press(reports.identityGo)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/face?id=q1' }])
  })

  it('what is turned away can be mended: nothing that was written is lost', async () => {
    server.reports.refuses = { '/reports': problem('questions-changed', 409) }
    await open()
    answerAll()
    press(words.send)
    await screen.findByText(problem('questions-changed', 409).title)
    server.reports.refuses = {}
    press(words.back)
    expect(screen.getByLabelText<HTMLTextAreaElement>(LIFE).value).toBe('在家种地。')
    press(words.send)
    await screen.findByText(reports.received)
  })

  it('one that is done already holds up no other', async () => {
    server.reports.refuses = { '/reports': problem('duty-done', 409) }
    await open()
    answerAll()
    press(words.send)
    await screen.findByText(problem('duty-done', 409).title)
    expect(screen.queryByText(words.saved)).toBeNull()
  })
})

describe('something that happened', () => {
  beforeEach(() => {
    address.params = { event: 'work' }
  })

  it('is told in a few words, for no duty', async () => {
    render(<FillPage />)
    await screen.findByText('情况报告：工作变了')
    type('发生了什么事？', '厂里关门了。')
    press(words.send)
    await screen.findByText(reports.received)
    expect(draft()).toMatchObject({ dutyId: null, kind: 'event', event: 'work' })
  })
})
