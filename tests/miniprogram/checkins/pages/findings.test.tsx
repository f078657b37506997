import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { answerFinding } from '#shared/checkins/findings.contract'
import { useAnswers } from '../../../../miniprogram/checkins/answers.store'
import { historyWords as words } from '../../../../miniprogram/checkins/history.words'
import History from '../../../../miniprogram/checkins/pages/history'
import { findingWords, markWords } from '../../../../miniprogram/ui/findings.words'
import { phone } from '../../../helpers/taro'
import { type FakeServer, NOW, problem, standClockStill } from '../../../weapp/server'
import { newPhone, press, type } from '../../hands'

const ARTICLE = '《社区矫正法》第二十七条第一款'
const checkIn: OwnCheckIn = {
  id: '0123456789abcdef01234567',
  madeAt: '2026-11-24T09:00:00.000Z',
  receivedAt: NOW,
  punctuality: 'delivered-later',
  verdict: 'outside',
  findings: [
    { code: 'outside-home-county', article: ARTICLE, facts: { metres: 3000 } },
    { code: 'delivered-later', article: ARTICLE, facts: { minutes: 60 } },
  ],
  answers: [],
  review: null,
}

describe('what an officer will look at', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    server.checkIns = [checkIn]
  })
  const open = async () => {
    render(<History />)
    await screen.findByText('这次签到的位置离县界 3 公里，在县外。')
  }
  /** Writes to the first finding, without sending. */
  function write(said: string) {
    fireEvent.click(screen.getAllByRole('button', { name: words.explain })[0]!)
    type(words.explainField, said)
  }

  it('is said plainly, with its article, and when it was made and came', async () => {
    await open()
    expect(screen.getByText('这次签到做好以后，过了 1 小时才送到。')).toBeTruthy()
    expect(screen.getAllByText(words.article(ARTICLE))).toHaveLength(2)
    expect(screen.getByText('签到时间 11月24日 17:00:00')).toBeTruthy()
    expect(screen.getByText('收到时间 11月24日 18:00:00')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/违规|违反|处罚|擅自|越界/)
  })

  it('says nothing where nothing is looked at', async () => {
    server.checkIns = [{ ...checkIn, findings: [] }]
    render(<History />)
    await screen.findByText(words.unreviewed)
    expect(screen.queryByText(words.toCheck)).toBeNull()
  })

  it('says what an officer said of each', async () => {
    const marks = [
      { code: 'outside-home-county' as const, mark: 'confirmed' as const },
      { code: 'delivered-later' as const, mark: 'fault' as const },
    ]
    server.checkIns = [
      { ...checkIn, review: { outcome: 'explained', note: '去县医院了', marks, at: NOW } },
    ]
    await open()
    for (const { mark } of marks) {
      expect(screen.getByText(words.marked(markWords[mark]))).toBeTruthy()
    }
    expect(screen.getByText(words.note('去县医院了'))).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.explain })).toBeNull()
  })

  it('is answered in a sentence, once, and that stands in the record at once', async () => {
    await open()
    write(' 去昆明看病 ')
    press(words.explainSend)
    await screen.findByText(words.myAnswer(' 去昆明看病 '.trim()))
    const asked = phone
      .asked('/findings/answers')
      .map(({ data }) => answerFinding.input.parse(data))
    expect(asked).toEqual([
      { checkInId: checkIn.id, code: 'outside-home-county', words: '去昆明看病' },
    ])
    expect(screen.getAllByRole('button', { name: words.explain })).toHaveLength(1)
    expect(useAnswers.getState().typed).toEqual({})
  })

  it('asks for two letters at least, and does not send less', async () => {
    await open()
    write(' 病 ')
    press(words.explainSend)
    await screen.findByText(words.explainShort)
    expect(phone.asked('/findings/answers')).toEqual([])
  })

  it('says that it could not be sent, and keeps what was typed, also after a restart', async () => {
    await open()
    write('去昆明看病')
    server.reachable = false
    press(words.explainSend)
    await screen.findByText(words.explainOffline)
    const written = phone.storage.get('answers')
    cleanup()
    useAnswers.setState(useAnswers.getInitialState(), true)
    server.reachable = true
    phone.storage.set('answers', written)
    await useAnswers.persist.rehydrate()
    await open()
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.explainField).value).toBe('去昆明看病')
    press(words.explainSend)
    await screen.findByText(words.myAnswer('去昆明看病'))
  })

  it('says why the server refuses', async () => {
    await open()
    write('去昆明看病')
    server.refusesAnswer = problem('too-often', 429)
    press(words.explainSend)
    await screen.findByText(server.refusesAnswer.title)
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.explainField).value).toBe('去昆明看病')
  })

  it('shows the answer when only the word that it had arrived was lost', async () => {
    await open()
    write('去昆明看病')
    server.losesAnswers = 1
    press(words.explainSend)
    await screen.findByText(words.explainOffline)
    server.refusesAnswer = problem('changed-meanwhile', 409)
    press(words.explainSend)
    await screen.findByText(words.myAnswer('去昆明看病'))
    expect(screen.queryByLabelText(words.explainField)).toBeNull()
  })

  it('is sent once, however often the button is pressed', async () => {
    await open()
    write('去昆明看病')
    press(words.explainSend)
    press(/发送/)
    await screen.findByText(words.myAnswer('去昆明看病'))
    expect(phone.asked('/findings/answers')).toHaveLength(1)
  })
})

describe('a finding in words', () => {
  it.each([
    [
      { code: 'outside-home-county', facts: { metres: 480 } },
      '这次签到的位置离县界 480 米，在县外。',
    ],
    [{ code: 'in-forbidden-place', facts: { place: '某校' } }, '「某校」'],
    [{ code: 'not-at-required-place' }, '约定的地方'],
    [{ code: 'impossible-travel', facts: { kilometresPerHour: 640 } }, '640 公里'],
    [{ code: 'constant-coordinates', facts: { times: 5 } }, '最近 5 次'],
    [{ code: 'delivered-later', facts: { minutes: 59 } }, '59 分钟'],
  ] as const)('%j', (finding, said) => {
    expect(findingWords({ article: '', ...finding })).toContain(said)
  })
})
