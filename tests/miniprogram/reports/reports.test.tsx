import { act, render, screen, waitFor } from '@testing-library/react'
import type { OwnReport } from '#shared/reports/reports.contract'
import { words as fill } from '../../../miniprogram/reports/fill.words'
import { eventWords, kindWords } from '../../../miniprogram/reports/kinds.words'
import EventPage from '../../../miniprogram/reports/pages/event'
import ReportsPage from '../../../miniprogram/reports/pages/list'
import ReceiptPage from '../../../miniprogram/reports/pages/receipt'
import { ReportDuty, ReportEntry } from '../../../miniprogram/reports/report-duty'
import { words } from '../../../miniprogram/reports/reports.words'
import { handIn } from '../../../miniprogram/reports/sending.store'
import { address, phone } from '../../helpers/taro'
import { QUESTIONS, dutyWith, questionSet } from '../../weapp/reports-server'
import { type FakeServer, NOW, problem, standClockStill } from '../../weapp/server'
import { newPhone, press } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
})

/** A report of this evening that nobody has read yet, unless a test says otherwise. */
const reportWith = (id: string, rest: Partial<OwnReport> = {}): OwnReport => ({
  receipt: {
    ...{ id, attemptId: `a-${id}`, kind: 'periodic', event: null, dutyId: 's1/2026-11-23' },
    ...{ receivedAt: NOW, isLate: false, identityRequestId: null },
  },
  questions: questionSet('periodic', QUESTIONS),
  answers: [
    { questionId: 'law', words: 'yes' },
    { questionId: 'life', words: '地里收包谷。' },
    { questionId: 'mood', words: '5' },
    { questionId: 'help', words: 'no' },
  ],
  ...{ media: [], withoutMedia: '', takenAt: NOW, identity: null, review: null },
  ...rest,
})

describe('on the first page', () => {
  const open = async () => {
    render(
      <>
        <ReportDuty />
        <ReportEntry />
      </>,
    )
    await waitFor(() => expect(phone.asked('/reports/own')).not.toHaveLength(0))
  }

  it('each report that is to be made has a card of its own, with until when', async () => {
    server.reports.duties = [dutyWith(), dutyWith({ id: 's2/1', kind: 'health' })]
    await open()
    await screen.findByText(kindWords.periodic)
    expect(screen.getByText(kindWords.health)).toBeTruthy()
    expect(screen.getAllByText('11月26日 23:59 前交就可以。')).toHaveLength(2)
  })

  it('leads to where it is filled in', async () => {
    server.reports.duties = [dutyWith()]
    await open()
    await screen.findByText(kindWords.periodic)
    press(words.begin)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: '/reports/pages/fill?duty=s1%2F2026-11-23' },
    ])
  })

  it.each([
    ['overdue', null, '应该在 11月26日 23:59 前交，现在还可以补交。'],
    ['returned', '写清楚一点。', words.returnedNote('写清楚一点。')],
    ['fault', null, words.faultWhat],
  ] as const)('%s is said in plain words', async (state, note, sentence) => {
    server.reports.duties = [dutyWith({ state, note })]
    await open()
    await screen.findByText(sentence)
  })

  it('says nothing of duties when there are none, and something can always be told', async () => {
    await open()
    expect(screen.queryByRole('button', { name: words.begin })).toBeNull()
    press(words.soon)
    press(words.own)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: '/reports/pages/event' },
      { url: '/reports/pages/list' },
    ])
  })

  it('one that waits for a signal is not asked for again', async () => {
    server.reports.duties = [dutyWith()]
    await open()
    await screen.findByText(kindWords.periodic)
    server.reachable = false
    const target = { about: dutyWith().id, dutyId: dutyWith().id, kind: 'periodic' as const }
    await act(() =>
      handIn(
        { ...target, event: null, questionVersion: 1 },
        { answers: {}, pieces: [], withoutMedia: '', attemptId: null },
      ),
    )
    await screen.findByText(words.onItsWay)
    expect(screen.queryByRole('button', { name: words.begin })).toBeNull()
  })
})

describe('what happened', () => {
  it('is chosen first', async () => {
    render(<EventPage />)
    await screen.findByText(eventWords.residence)
    press(eventWords.illness)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/reports/pages/fill?event=illness' }])
  })
})

describe('my reports', () => {
  it('are listed with what was said of them, newest first', async () => {
    const review = { outcome: 'read' as const, note: '写得很好', at: NOW }
    server.reports.reports = [reportWith('r2'), reportWith('r1', { review })]
    render(<ReportsPage />)
    await screen.findByText(words.outcomes.read)
    expect(screen.getByText(words.received)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: words.look })).toHaveLength(2)
  })

  it('says that there were none', async () => {
    render(<ReportsPage />)
    await screen.findByText(words.pastNone)
  })
})

describe('a receipt', () => {
  beforeEach(() => {
    address.params = { id: 'r1' }
  })

  it('tells when it arrived, what was said, and that nobody has answered yet', async () => {
    server.reports.reports = [reportWith('r1')]
    render(<ReceiptPage />)
    await screen.findByText('r1')
    for (const text of ['地里收包谷。', fill.moods[5], fill.helpNo, words.notYet, words.keep]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
  })

  it('leads to finding out whether it is still as it was', async () => {
    server.reports.reports = [reportWith('r1')]
    render(<ReceiptPage />)
    await screen.findByText('r1')
    press(words.prove)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/evidence/pages/proof?id=r1' }])
  })

  it('tells what the office said', async () => {
    const review = { outcome: 'talk' as const, note: '周五来坐坐', at: NOW }
    server.reports.reports = [reportWith('r1', { review })]
    render(<ReceiptPage />)
    await screen.findByText('周五来坐坐')
    expect(screen.getByText(words.outcomes.talk)).toBeTruthy()
  })

  it('tells what went with it, what is deleted by now, and why something is missing', async () => {
    server.reports.reports = [
      reportWith('r1', {
        media: [
          {
            ...{ id: 'm1', kind: 'voice', type: 'audio/mpeg' },
            seconds: 12,
            bytes: 1,
            kept: false,
          },
        ],
        withoutMedia: '没有摄像头',
      }),
    ]
    render(<ReceiptPage />)
    await screen.findByText(`录音，12 秒（${words.mediaGone}）`)
    expect(screen.getByText(words.without('没有摄像头'))).toBeTruthy()
  })

  it('leads to showing who it is while that is open', async () => {
    const { receipt } = reportWith('r1')
    server.reports.reports = [
      reportWith('r1', { receipt: { ...receipt, identityRequestId: 'q1' }, identity: 'open' }),
    ]
    render(<ReceiptPage />)
    await screen.findByText(words.identities.open)
    press(words.identityGo)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/face?id=q1' }])
  })

  it('says when it is not there, and in the server’s words why', async () => {
    server.refusesReading = problem('too-busy', 503)
    render(<ReceiptPage />)
    await screen.findByText(problem('too-busy', 503).title)
    server.refusesReading = null
    press(words.again)
    await screen.findByText(fill.gone)
  })
})
