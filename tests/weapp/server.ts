import type { Problem } from '#shared/ask'
import type { CheckInDraft, OwnCheckIn, Receipt } from '#shared/checkins/checkins.contract'
import type { FaultDraft, OwnFault } from '#shared/checkins/faults.contract'
import type { FindingAnswer } from '#shared/checkins/findings.contract'
import type { OwnTask, Today } from '#shared/checkins/today.contract'
import type { Message } from '#shared/messages/messages.contract'
import type { LookAtMe } from '#shared/oversight/oversight.contract'
import { FakeApplications } from './applications-server'
import { FakeClasses } from './classes-server'
import { FakeExams } from './exams-server'
import { FakeFaces } from './faces-server'
import { FakeReports } from './reports-server'
import { FakeStudy } from './study-server'
import { FakeWork } from './work-server'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked, Server } from './phone'

export { NOW, problem } from './answers'

/** The code and the tail with which a phone can be bound. */
export const CODE = '8BS5-NWVY'
export const TAIL = '12345X'

/** What is no time, and never stands still. */
const AT_ONCE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate'] as const),
]
const TIMERS = ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const

/** Lets every clock say `NOW`, while what waits goes on waiting in earnest. */
export const standClockStill = () =>
  jest.useFakeTimers({ now: new Date(NOW), doNotFake: [...AT_ONCE, ...TIMERS] })

/** Waiting costs nothing: time passes as the test lets it, and while it waits for something to be seen. */
export const letTimeFly = () => jest.useFakeTimers({ now: new Date(NOW), doNotFake: [...AT_ONCE] })

/** Our server as the phone meets it: each attempt is received once, whatever the network does. */
export class FakeServer {
  /** What it answers before looking at the question; null is to answer it. */
  refusesSignIn: Problem | null = null
  refusesRefresh: Problem | null = null
  refusesCheckIn: Problem | null = null
  refusesBinding: Problem | null = null
  refusesReading: Problem | null = null
  /** Whether an officer has still to confirm who holds a phone that is bound now. */
  identitySeen = true
  /** So many answers to what is sent, not to what is read, still get lost on the way back. */
  losesAnswers = 0
  reachable = true
  /** The only token that is still good, and what gets the next. */
  goodToken = ''
  goodRefresh = ''
  signIns = 0
  refreshes = 0
  /** When tokens end. */
  tokensUntil = new Date(Date.now() + 15 * 60_000).toISOString()
  readonly received = new Map<string, Receipt>()
  readonly drafts: CheckInDraft[] = []
  /** What the next receipts say. */
  receipt: Partial<Receipt> = {}
  today: Today = {
    day: '2026-11-24',
    now: NOW,
    tasks: [taskFrom('08:00', '20:00')],
    extra: null,
    faults: [],
    officeName: '中枢镇司法所',
    officePhone: '0873-0000000',
  }
  /** Who is bound to the account of this phone. */
  personId = 'p1'
  refusesFault: Problem | null = null
  refusesAnswer: Problem | null = null
  /** What arrived as what: when each check-in said that it was sent, and as whom. */
  readonly sentAts: string[] = []
  readonly sentAs: string[] = []
  readonly faults: FaultDraft[] = []
  checkIns: OwnCheckIn[] = []
  messages: Message[] = []
  looks: LookAtMe[] = []
  readonly faces = new FakeFaces()
  readonly reports = new FakeReports()
  readonly study = new FakeStudy()
  readonly exams = new FakeExams()
  readonly classes = new FakeClasses()
  readonly work = new FakeWork()
  readonly applications = new FakeApplications()
  /** How many entries of a list are sent at once. */
  page = 2

  readonly answer: Server = asked => {
    if (!this.reachable) return null
    const answer = this.answerTo(asked)
    return this.losesAnswers > 0 && asked.method === 'POST' && this.losesAnswers-- ? null : answer
  }

  private answerTo(asked: Asked): Answer | null {
    const path = asked.url.split('/api')[1] ?? ''
    switch (path) {
      case '/account/person-sessions':
        return this.refusesSignIn ? refusal(this.refusesSignIn) : ok(this.letIn())
      case '/account/refreshed-sessions':
        return this.refresh(asked)
      case '/account/bindings':
        return this.bind(asked)
      case '/account/new-phone-requests':
        return ok({ officePhone: '0873-0000000' })
      case '/jobs/offers/shared':
        // Who asks must not be known.
        if (asked.header.authorization === undefined) return this.work.answer(path, asked) ?? null
    }
    if (asked.header.authorization !== `Bearer ${this.goodToken}`) {
      return refusal(problem('sign-in-first', 401))
    }
    if (asked.method === 'GET' && this.refusesReading) return refusal(this.refusesReading)
    return this.answerPerson(path, asked)
  }

  private answerPerson(path: string, asked: Asked): Answer | null {
    const after = Number(asked.data?.after ?? 0)
    const part = <Item>(list: readonly Item[]) => list.slice(after, after + this.page)
    const next = (list: readonly unknown[]) =>
      list.length > after + this.page ? String(after + this.page) : null
    switch (path) {
      case '/account/sign-out':
        Object.assign(this, { goodToken: '', goodRefresh: '' })
        return ok({ signedOut: true })
      case '/check-ins/today':
        return ok(this.today)
      case '/check-ins/own':
        return ok({ checkIns: part(this.checkIns), next: next(this.checkIns) })
      case '/messages':
        return ok({ messages: part(this.messages), next: next(this.messages), unread: this.unread })
      case '/messages/read':
        this.messages = this.messages.map(message => ({ ...message, readAt: NOW }))
        return ok({ unread: this.unread })
      case '/looks/at-me':
        return ok({ looks: part(this.looks), next: next(this.looks) })
      case '/check-ins/faults':
        return this.reportFault(asked)
      case '/check-ins/findings/answers':
        return this.answerFinding(asked)
      case '/check-ins':
        return this.checkIn(asked)
      default: {
        const reported = this.reports.answer(path, asked)
        if (reported !== undefined) return reported
        const examined = this.exams.answer(path, asked)
        if (examined !== undefined) return examined
        const attended = this.classes.answer(path, asked)
        if (attended !== undefined) return attended
        const studied = this.study.answer(path, asked)
        if (studied !== undefined) return studied
        const applied = this.applications.answer(path, asked)
        if (applied !== undefined) return applied
        return this.work.answer(path, asked) ?? this.faces.answer(path, asked)
      }
    }
  }

  private get unread() {
    return this.messages.filter(({ readAt }) => readAt === null).length
  }

  private letIn() {
    this.goodToken = `token-${++this.signIns}`
    this.goodRefresh = `refresh-${this.signIns}`
    return {
      ...this.pair(),
      personId: this.personId,
      personName: '周建国',
      officeName: '中枢镇司法所',
      officePhone: '0873-0000000',
    }
  }

  private pair() {
    const { goodToken: token, goodRefresh: refreshToken, tokensUntil: expiresAt } = this
    return { token, expiresAt, refreshToken }
  }

  private refresh({ data }: Asked): Answer {
    if (this.refusesRefresh) return refusal(this.refusesRefresh)
    if (data.refreshToken !== this.goodRefresh) return refusal(problem('sign-in-first', 401))
    this.goodToken = `token-of-refresh-${++this.refreshes}`
    this.goodRefresh = `refresh-of-refresh-${this.refreshes}`
    return ok(this.pair())
  }

  /** A code is good once. */
  private bind({ data }: Asked): Answer {
    if (this.refusesBinding) return refusal(this.refusesBinding)
    if (data.activationCode !== CODE || data.idTail !== TAIL || !this.refusesSignIn) {
      return refusal(problem('activation-refused', 403))
    }
    this.refusesSignIn = this.identitySeen ? null : problem('binding-pending', 403)
    return this.identitySeen
      ? ok({ binding: 'active', session: this.letIn() })
      : ok({ binding: 'pending' })
  }

  private checkIn({ data }: Asked): Answer {
    if (this.refusesCheckIn) return refusal(this.refusesCheckIn)
    const { sentAt, ...draft } = data as CheckInDraft & { sentAt: string }
    const { attemptId } = draft
    this.sentAts.push(sentAt)
    const first = this.received.get(attemptId)
    if (first) return ok(first)
    const mayRetry = this.receipt.mayRetry === true && draft.retryOf === undefined
    const receipt = {
      ...receiptFor(attemptId, `c${this.received.size + 1}`),
      ...this.receipt,
      mayRetry,
    }
    this.received.set(attemptId, receipt)
    this.drafts.push(draft)
    this.sentAs.push(this.personId)
    this.serve(receipt)
    return ok(receipt)
  }

  /** The first task that is open is done by it. */
  private serve(receipt: Receipt) {
    const open = this.today.tasks.find(({ state }) => state === 'open')
    this.change(task =>
      task === open ? { ...task, state: 'done', made: task.needs, receipt } : task,
    )
  }

  private change(change: (task: OwnTask) => OwnTask) {
    this.today = { ...this.today, tasks: this.today.tasks.map(change) }
  }

  /** Every clock that runs or will run today stands still from now on. */
  private reportFault({ data }: Asked): Answer {
    if (this.refusesFault) return refusal(this.refusesFault)
    const draft = data as unknown as FaultDraft
    const known = this.today.faults.find(({ attemptId }) => attemptId === draft.attemptId)
    if (known) return ok(known)
    this.faults.push(draft)
    const fault: OwnFault = {
      ...draft,
      id: `f${this.faults.length}`,
      receivedAt: NOW,
      answer: null,
    }
    this.today = { ...this.today, faults: [fault, ...this.today.faults] }
    this.change(task =>
      ['planned', 'open'].includes(task.state) ? { ...task, state: 'fault' } : task,
    )
    return ok(fault)
  }

  private answerFinding({ data }: Asked): Answer {
    if (this.refusesAnswer) return refusal(this.refusesAnswer)
    const { checkInId, ...said } = data as Pick<FindingAnswer, 'code' | 'words'> & {
      checkInId: string
    }
    const answer: FindingAnswer = { ...said, at: NOW }
    this.checkIns = this.checkIns.map(checkIn =>
      checkIn.id === checkInId ? { ...checkIn, answers: [...checkIn.answers, answer] } : checkIn,
    )
    return ok(answer)
  }
}

/** A task of the day of `NOW`, as it stands then. @param opensAt - clock in China, like `closesAt`. */
export function taskFrom(opensAt: string, closesAt: string, rest: Partial<OwnTask> = {}): OwnTask {
  const at = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`).toISOString()
  return {
    id: `t-${opensAt}`,
    opensAt: at(opensAt),
    closesAt: at(closesAt),
    surpriseMinutes: null,
    needs: 1,
    made: 0,
    state: at(opensAt) > NOW ? 'planned' : at(closesAt) > NOW ? 'open' : 'missed',
    receipt: null,
    exemptReason: null,
    settled: null,
    ...rest,
  }
}

/** A receipt of a check-in that came in time. */
export const receiptFor = (attemptId: string, id = 'c1'): Receipt => ({
  id,
  attemptId,
  madeAt: NOW,
  receivedAt: NOW,
  punctuality: 'on-time',
  mayRetry: false,
})
