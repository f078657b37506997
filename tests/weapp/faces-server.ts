import { createHash } from 'node:crypto'
import type { Problem } from '#shared/ask'
import type { Hint, Motion, Prompt } from '#shared/faces/attempts.contract'
import type { PictureFault } from '#shared/faces/enrolments.contract'
import type { AttemptResult, OwnFaces, OwnRequest } from '#shared/faces/requests.contract'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked } from './phone'

/** What was read aloud, as it arrived. */
interface Spoken {
  number: number
  nonce: string
  digest: string
  sound: { type: string; bytes: string } | null
}

/** What is to be read aloud here. */
export const DIGITS = '3805'

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
    consent: { state: 'given', version: 1, at: NOW, voice: null },
    noticeVersion: 1,
    enrolledAt: NOW,
    pictureWaits: false,
    newPictureAsked: null,
    isUnderFourteen: false,
    engines: { wechat: true, local: true },
    digits: 'asked',
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
  /** What came in the place of a picture: what was read aloud, or null. */
  readonly sounds: ({ type: string; bytes: string } | null)[] = []
  readonly failures: string[] = []
  readonly proposed: string[][] = []
  ends = 0
  /** How many things were told. */
  private step = 0
  private told: Prompt | null = null

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
      digits: false,
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
      case 'POST /faces/consents/voices':
        this.own.consent = { ...this.own.consent, voice: data.agrees === true }
        return ok(this.own.consent)
      case 'POST /faces/consents/withdrawals':
        this.own.enrolledAt = null
        return this.consent('withdrawn')
      case 'POST /faces/attempts':
        return this.start(data)
      case 'POST /faces/attempts/frames':
        return this.frame(data as unknown as Frame & { digest: string })
      case 'POST /faces/attempts/sounds':
        return this.sound(data as unknown as Spoken)
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
    this.own = {
      ...this.own,
      consent: { state, version: this.own.noticeVersion, at: NOW, voice: null },
    }
    return ok(this.own.consent)
  }

  private start(data: Record<string, unknown>): Answer {
    // The same attempt, asked for once more because the answer was lost.
    if (this.started.at(-1)?.attemptId !== data.attemptId) this.started.push(data)
    ;[this.step, this.told] = [0, null]
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
    if (!this.isNext(number, nonce, jpeg, digest)) return refusal(problem('stale-frame', 409))
    // Reading aloud is not over with a picture.
    if (!isRepeat && this.told?.motion !== 'read-digits') this.step++
    return this.tell(number)
  }

  private sound({ number, nonce, sound, digest }: Spoken): Answer {
    const isRepeat = this.sounds.length > 0 && number === this.frames.length
    if (!this.isNext(number, nonce, sound?.bytes ?? '', digest)) {
      return refusal(problem('stale-frame', 409))
    }
    if (!isRepeat) {
      this.sounds.push(sound)
      this.step++
    }
    return this.tell(number)
  }

  private isNext(number: number, nonce: string, content: string, digest: string): boolean {
    const said = createHash('sha256')
      .update(nonce + content)
      .digest('hex')
    return nonce === `nonce-${number}` && digest === said
  }

  private tell(number: number): Answer {
    const motion = this.motions[this.step - 1]
    this.told = motion
      ? {
          ...{ motion, number: this.step, of: this.motions.length, seconds: 8 },
          ...(motion === 'read-digits' && { digits: DIGITS }),
        }
      : null
    return ok({ prompt: this.told, hint: this.hints[number] ?? null, nonce: `nonce-${number + 1}` })
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
