import type { Problem } from '#shared/ask'
import type { ApplicationStep, OwnApplication, Shared } from '#shared/jobs/applications.contract'
import type { Base } from '#shared/jobs/bases.contract'
import type { OwnOutcome } from '#shared/jobs/outcomes.contract'
import type { OfferedSession } from '#shared/jobs/training.contract'
import { NOW, ok, refusal } from './answers'
import type { Answer, Asked } from './phone'

export const FORM = {
  employerId: 'b1',
  employerName: '云上食品加工厂',
  contactName: '孙主任',
  contactPhone: '0873-6600001',
  ...{ postingId: null, postingTitle: null, noticeVersion: 1, openId: null },
  own: {
    ...{ name: '张安平', nameMasked: '张＊＊', phone: '13900000001' },
    ...{ phoneMasked: '139****0001', age: 55 },
  },
  goesOutAt: '2026-11-24T09:00:00.000Z',
}

/** An application that waits for its hour, unless a test says otherwise. */
export const applicationWith = (rest: Partial<OwnApplication> = {}): OwnApplication => ({
  ...{ id: 'a1', attemptId: 'x', employerId: 'b1', employerName: FORM.employerName },
  ...{ postingTitle: null, state: 'waiting', stateAt: NOW, receivedAt: NOW },
  ...{ goesOutAt: FORM.goesOutAt, fields: [], noticeVersion: 1, withdrawnAt: null },
  ...{ interview: null, startedDay: null },
  can: { say: true, answer: false, start: false, withdraw: true },
  ...rest,
})

export const sessionWith = (
  id: string,
  session: Partial<OfferedSession['session']> = {},
  rest: Partial<OfferedSession> = {},
): OfferedSession => ({
  id,
  course: {
    ...{ id: 'c1', title: '中式烹调', provider: '县职高', about: '', for: 'adults' },
    ...{ free: { tuition: true, board: true, materials: true }, closedAt: null },
  },
  session: {
    ...{ id, courseId: 'c1', startsAt: '2026-12-01T01:00:00Z', endsAt: '2026-12-03T09:00:00Z' },
    ...{ place: '实训楼', places: 2, signUpUntil: '2026-11-30T09:00:00Z', note: '' },
    ...{ cancelledAt: null, cancelReason: '', taken: 0, waiting: 0 },
    ...session,
  },
  own: null,
  can: { signUp: true, leave: false },
  ...rest,
})

interface Sent {
  shared: Shared
  [field: string]: unknown
}

/** What a county's server says of applications, training and work, as the phone meets it. */
export class FakeApplications {
  applications: OwnApplication[] = []
  bases: Base[] = []
  steps: ApplicationStep[] = []
  shared: Shared | null = null
  sessions: OfferedSession[] = []
  outcomes: OwnOutcome[] = []
  refuses: Record<string, Problem> = {}
  /** What arrived, in order. */
  readonly sent: Sent[] = []
  readonly answered: Record<string, unknown>[] = []

  /** @returns undefined for what is none of it. */
  answer(path: string, { method, data }: Asked): Answer | undefined {
    const refused = this.refuses[path]
    if (refused) return refusal(refused)
    const asked = data as Record<string, never> | undefined
    switch (`${method} ${path}`) {
      case 'POST /jobs/bases':
        return ok({ bases: this.bases, next: null })
      case 'GET /jobs/applications/form':
        return ok(FORM)
      case 'POST /jobs/applications':
        return this.take(data as Sent)
      case 'GET /jobs/applications/own':
        return ok({ applications: this.applications, next: null, now: NOW })
      case 'GET /jobs/applications/own/one':
        return this.opened()
      case 'POST /jobs/applications/answers':
      case 'POST /jobs/applications/words':
        this.answered.push(asked!)
        return this.opened()
      case 'POST /jobs/applications/withdrawals':
        return this.withdraw()
      case 'POST /jobs/training':
      case 'GET /jobs/training/own':
        return ok({ sessions: this.sessions, next: null })
      case 'POST /jobs/training/sign-ups':
      case 'POST /jobs/training/leaves':
        this.answered.push(asked!)
        return ok(this.sessions[0])
      case 'GET /jobs/outcomes/own':
        return ok({ outcomes: this.outcomes })
      case 'POST /jobs/outcomes/answers':
        this.answered.push(asked!)
        this.outcomes = []
        return ok({})
      default:
        return undefined
    }
  }

  private take(sent: Sent): Answer {
    this.sent.push(sent)
    this.applications = [applicationWith()]
    return ok(this.applications[0])
  }

  private withdraw(): Answer {
    const can = { say: false, answer: false, start: false, withdraw: false }
    this.applications = [applicationWith({ state: 'withdrawn', withdrawnAt: NOW, can })]
    this.shared = null
    return this.opened()
  }

  private opened(): Answer {
    const { shared, steps } = this
    return ok({ application: this.applications[0], shared, steps })
  }
}
