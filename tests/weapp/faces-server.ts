import { createHash } from 'node:crypto'
import type { Problem } from '#shared/ask'
import type { Hint, Motion } from '#shared/faces/attempts.contract'
import type { PictureFault } from '#shared/faces/enrolments.contract'
import type { AttemptResult, OwnFaces, OwnRequest } from '#shared/faces/requests.contract'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked } from './phone'

/** One picture as it arrived. */
interface Frame {
  number: number
  nonce: string
  jpeg: string
}

export const REQUEST_ID = 'a'.repeat(24)
export const ATTEMPT_ID = 'b'.repeat(24)

/** What a county's server says of faces, as the phone meets it; it compares nothing. */
export class FakeFaces {
  own: OwnFaces = {
    consent: { state: 'given', version: 1, at: NOW },
    noticeVersion: 1,
    enrolledAt: NOW,
    pictureWaits: false,
    newPictureAsked: null,
    isUnderFourteen: false,
    engines: { wechat: true, local: true },
    requests: [],
    officeName: '中枢镇司法所',
    officePhone: '0873-0000000',
    now: NOW,
  }
  /** How the next attempts end; when there is no more, they pass. */
  results: AttemptResult[] = []
  /** What is asked for, each for one picture; and what hinders at the next pictures. */
  motions: Motion[] = ['look-ahead', 'turn-left', 'blink']
  hints: Hint[] = []
  refuses: Record<string, Problem> = {}
  /** Of each picture that is handed in to be registered. */
  pictureFaults: PictureFault[][] = [[], [], []]
  readonly started: Record<string, unknown>[] = []
  readonly frames: Frame[] = []
  readonly failures: string[] = []
  readonly proposed: string[][] = []
  ends = 0

  /** Asks the person to show who he is. */
  ask(rest: Partial<OwnRequest> = {}): OwnRequest {
    const request: OwnRequest = {
      id: REQUEST_ID,
      why: 'plan',
      reason: null,
      for: { kind: 'nothing' },
      opensAt: NOW,
      until: '2026-11-24T10:30:00.000Z',
      state: 'open',
      environment: false,
      otherWay: null,
      lastResult: null,
      attemptsLeft: 3,
      note: null,
      ...rest,
    }
    this.own = { ...this.own, requests: [request, ...this.own.requests] }
    return request
  }

  answer(path: string, { method, data }: Asked): Answer {
    const refused = this.refuses[path]
    if (refused) return refusal(refused)
    switch (`${method} ${path}`) {
      case 'GET /faces/own':
        return ok(this.own)
      case 'POST /faces/consents':
        return this.consent(data.agrees === true ? 'given' : 'refused')
      case 'POST /faces/consents/withdrawals':
        this.own.enrolledAt = null
        return this.consent('withdrawn')
      case 'POST /faces/attempts':
        return this.start(data)
      case 'POST /faces/attempts/frames':
        return this.frame(data as unknown as Frame & { digest: string })
      case 'POST /faces/attempts/ends':
        return this.end()
      case 'POST /faces/attempts/failures':
        this.failures.push(String(data.why))
        return ok(this.change({ lastResult: data.why as AttemptResult }))
      case 'POST /faces/requests/sent-anyway':
        return ok(this.change({ state: 'waiting' }))
      case 'POST /faces/requests/other-ways':
        return ok(this.change({ state: 'other-way', otherWay: data.way as OwnRequest['otherWay'] }))
      case 'POST /faces/requests/call-back-codes':
        return data.code === '012345'
          ? ok(this.change({ state: 'settled', note: '电话里已核实。' }))
          : refusal(problem('wrong-call-back-code', 422))
      case 'POST /faces/enrolments/proposals':
        this.proposed.push(data.jpegs as string[])
        this.own.pictureWaits = this.pictureFaults.flat().length === 0
        return ok({ faults: this.pictureFaults })
      default:
        return refusal(problem('no-such-endpoint', 404))
    }
  }

  private consent(state: OwnFaces['consent']['state']): Answer {
    this.own = { ...this.own, consent: { state, version: this.own.noticeVersion, at: NOW } }
    return ok(this.own.consent)
  }

  private start(data: Record<string, unknown>): Answer {
    // The same attempt, asked for once more because the answer was lost.
    if (this.started.at(-1)?.attemptId !== data.attemptId) this.started.push(data)
    const isWeChat = data.engine === 'wechat'
    return ok({
      id: ATTEMPT_ID,
      verifyId: isWeChat ? 'verify-1' : null,
      nonce: isWeChat ? null : 'nonce-0',
      expiresAt: '2026-11-24T10:01:00.000Z',
    })
  }

  private frame({ number, nonce, jpeg, digest }: Frame & { digest: string }): Answer {
    const isRepeat = this.frames.at(-1)?.number === number
    if (!isRepeat) this.frames.push({ number, nonce, jpeg })
    const said = createHash('sha256')
      .update(nonce + jpeg)
      .digest('hex')
    const isNext = number === this.frames.length - 1 && nonce === `nonce-${number}`
    if (!isNext || digest !== said) return refusal(problem('stale-frame', 409))
    const motion = this.motions[number]
    return ok({
      prompt: motion ? { motion, number: number + 1, of: this.motions.length, seconds: 8 } : null,
      hint: this.hints[number] ?? null,
      nonce: `nonce-${number + 1}`,
    })
  }

  private end(): Answer {
    this.ends++
    const result = this.results.shift() ?? 'passed'
    const [{ attemptsLeft } = { attemptsLeft: 3 }] = this.own.requests
    const request = this.change(
      result === 'passed'
        ? { state: 'passed', lastResult: result }
        : { lastResult: result, attemptsLeft: attemptsLeft - 1 },
    )
    return ok({ result, match: result === 'passed' ? 'match' : null, request })
  }

  private change(change: Partial<OwnRequest>): OwnRequest {
    const [first, ...others] = this.own.requests
    const changed = { ...first!, ...change }
    this.own = { ...this.own, requests: [changed, ...others] }
    return changed
  }
}
