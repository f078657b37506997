import type { Problem } from '#shared/ask'
import type { CheckInDraft, Receipt } from '#shared/checkins/checkins.contract'
import { type RefusalCode, refusals } from '#shared/refusals.words'
import type { Asked, Server } from './phone'

/** When the server's clock stands still: 18:00 of 24 November 2026 in China. */
export const NOW = '2026-11-24T10:00:00.000Z'

/** Lets every clock say `NOW`, while what waits goes on waiting in earnest. */
export const standClockStill = () =>
  jest.useFakeTimers({
    now: new Date(NOW),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  })

/** Our server as the phone meets it: each attempt is received once, whatever the network does. */
export class FakeServer {
  /** What it answers before looking at the question; null is to answer it. */
  refusesSignIn: Problem | null = null
  refusesCheckIn: Problem | null = null
  /** So many answers still get lost on the way back. */
  losesAnswers = 0
  reachable = true
  /** The only token that is still good; each sign-in makes the next. */
  goodToken = ''
  signIns = 0
  readonly received = new Map<string, Receipt>()
  readonly drafts: CheckInDraft[] = []

  readonly answer: Server = asked => {
    if (!this.reachable) return null
    const answer = asked.url.endsWith('/person-sessions') ? this.signIn() : this.checkIn(asked)
    return this.losesAnswers > 0 && this.losesAnswers-- ? null : answer
  }

  private signIn() {
    if (this.refusesSignIn) return refusal(this.refusesSignIn)
    this.goodToken = `token-${++this.signIns}`
    return {
      statusCode: 200,
      data: {
        token: this.goodToken,
        expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
        personName: '周建国',
        officeName: '中枢镇司法所',
        officePhone: '08730000000',
        refreshToken: `refresh-${this.signIns}`,
      },
    }
  }

  private checkIn({ header, data }: Asked) {
    if (header.authorization !== `Bearer ${this.goodToken}`) {
      return refusal(problem('sign-in-first', 401))
    }
    if (this.refusesCheckIn) return refusal(this.refusesCheckIn)
    const draft = data as CheckInDraft
    const { attemptId } = draft
    const first = this.received.get(attemptId)
    if (first) return { statusCode: 200, data: first }
    const receipt = receiptFor(attemptId, `c${this.received.size + 1}`)
    this.received.set(attemptId, receipt)
    this.drafts.push(draft)
    return { statusCode: 200, data: receipt }
  }
}

/** A receipt of a check-in that came in time. */
export const receiptFor = (attemptId: string, id = 'c1'): Receipt => ({
  id,
  attemptId,
  receivedAt: NOW,
  punctuality: 'on-time',
  mayRetry: false,
})

/** A refusal in the server's own words. */
export const problem = (code: RefusalCode, status: number): Problem => ({
  code,
  title: refusals[code],
  status,
  requestId: 'r1',
})

const refusal = (data: Problem) => ({ statusCode: data.status, data })
