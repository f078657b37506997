import { act, render, screen, waitFor } from '@testing-library/react'
import { readProof } from '#shared/evidence/proof'
import ProofPage from '../../../miniprogram/evidence/pages/proof'
import { words } from '../../../miniprogram/evidence/evidence.words'
import { useProof } from '../../../miniprogram/evidence/proof.store'
import { address, phone } from '../../helpers/taro'
import { makeProof, recordOf } from '../../shared/evidence/make-proof'
import { type FakeServer, standClockStill } from '../../weapp/server'
import { comeBack, newPhone, press } from '../hands'

/** What the server says of the proof; the rest it answers as always. */
let answer: { statusCode: number; data: unknown } | null

describe('checking a check-in on the phone', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    phone.server = asked => (asked.url.includes('/evidence/own') ? answer : server.answer(asked))
    useProof.getState().forget()
    address.params = { id: 'c1' }
  })

  const gives = (data: unknown, statusCode = 200) => void (answer = { statusCode, data })
  const open = () => render(<ProofPage />)

  it('says that the record was not changed, and shows what it says', async () => {
    gives({ sealed: true, proof: makeProof().proof })
    open()
    expect(await screen.findByText(words.sound)).toBeTruthy()
    expect(screen.getByText('11月24日 09:00:00')).toBeTruthy()
    expect(screen.getByText('11月24日 08:59:58')).toBeTruthy()
    expect(screen.getByText(words.places.inside)).toBeTruthy()
    expect(screen.getByText(words.punctuality['on-time']!)).toBeTruthy()
    expect(screen.getByText('c1')).toBeTruthy()
    expect(screen.getByText('第 2 条，共 3 条')).toBeTruthy()
  })

  it('says when it was made, where it arrived later', async () => {
    const record = recordOf('c1')
    const madeAt = Date.parse('2026-11-24T00:30:00.000Z')
    const body = { ...record.body, madeAt, punctuality: 'delivered-later' }
    gives({ sealed: true, proof: makeProof('c1', { ...record, body }).proof })
    open()
    expect(await screen.findByText(words.madeAt)).toBeTruthy()
    expect(screen.getByText('11月24日 08:30:00')).toBeTruthy()
    expect(screen.getByText(words.punctuality['delivered-later']!)).toBeTruthy()
  })

  it('shows of a report when and which, and that its words are not in it', async () => {
    const body = { kind: 'report', report: 'health', dutyId: 'd1', isLate: true, said: 'x' }
    const record = { ...recordOf('c1'), id: 'report:c1', body }
    gives({ sealed: true, proof: makeProof('c1', record).proof })
    open()
    expect(await screen.findByText(words.sound)).toBeTruthy()
    for (const text of [words.reports.health!, words.reportLate, words.saidHow])
      expect(screen.getByText(text)).toBeTruthy()
    expect(screen.getByText(words.copyReportWhat)).toBeTruthy()
  })

  it('does not believe the server: one word changed, and it says so', async () => {
    const { proof } = makeProof()
    const body = { ...proof.record.body, punctuality: 'late' }
    gives({ sealed: true, proof: { ...proof, record: { ...proof.record, body } } })
    open()
    expect(await screen.findByText(words.unsound)).toBeTruthy()
    expect(screen.queryByText(words.sound)).toBeNull()
    expect(screen.getByText(words.unsoundWhat)).toBeTruthy()
  })

  it('is not content with a sound proof of another check-in', async () => {
    gives({ sealed: true, proof: makeProof('c2', recordOf('c2')).proof })
    open()
    expect(await screen.findByText(words.unsound)).toBeTruthy()
  })

  it('asks for a minute while the record waits for its seal', async () => {
    gives({ sealed: false })
    open()
    expect(await screen.findByText(words.waiting)).toBeTruthy()
    gives({ sealed: true, proof: makeProof().proof })
    press(words.again)
    expect(await screen.findByText(words.sound)).toBeTruthy()
  })

  it('says in the server’s words why there is none, and offers to call', async () => {
    gives({ code: 'no-such-check-in', title: '没有这次签到。', status: 404, requestId: 'r' }, 404)
    open()
    expect(await screen.findByText('没有这次签到。')).toBeTruthy()
  })

  it('tries again when the network is back', async () => {
    answer = null
    open()
    expect(await screen.findByText(words.failed)).toBeTruthy()
    gives({ sealed: true, proof: makeProof().proof })
    comeBack()
    expect(await screen.findByText(words.sound)).toBeTruthy()
  })

  it('copies the whole proof as a text that can be checked elsewhere', async () => {
    const { proof } = makeProof()
    gives({ sealed: true, proof })
    open()
    await screen.findByText(words.sound)
    press(words.copy)
    expect(await screen.findByText(words.copied)).toBeTruthy()
    expect(phone.clipboard).toContain('回执编号 c1')
    expect(readProof(phone.clipboard)).toEqual(proof)
  })

  it('forgets what it showed when the phone is given up', async () => {
    gives({ sealed: true, proof: makeProof().proof })
    open()
    await screen.findByText(words.sound)
    act(() => useProof.getState().forget())
    await waitFor(() => expect(screen.queryByText('c1')).toBeNull())
  })
})
