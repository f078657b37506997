import { createHash } from 'node:crypto'
import type { Problem } from '#shared/ask'
import type { Question, QuestionSet } from '#shared/reports/questions.contract'
import type {
  OwnDuty,
  OwnReport,
  ReportDraft,
  ReportReceipt,
} from '#shared/reports/reports.contract'
import { NOW, ok, refusal } from './answers'
import type { Answer, Asked } from './phone'

const ask = (id: string, kind: Question['kind'], words: string, rest: Partial<Question> = {}) => ({
  ...{ id, kind, words, choices: [], required: true, fixed: true },
  ...rest,
})

/** What is asked of everybody, unless a test says otherwise. */
export const QUESTIONS: Question[] = [
  ask('law', 'yes-no', '这段时间，您遵守法律和监管规定了吗？'),
  ask('life', 'text', '这段时间做了什么？简单说几句就好。'),
  ask('mood', 'mood', '这段时间心情怎么样？'),
  ask('help', 'help', '需要司法所帮忙吗？'),
  ask('help-words', 'text', '需要帮忙的话，是什么事？', { required: false }),
]

export const questionSet = (kind: QuestionSet['kind'], questions: Question[]): QuestionSet => ({
  ...{ kind, officeId: null, version: 1, questions, since: '2026-11-01T00:00:00.000Z' },
})

/** A report that is to be made by Thursday, unless a test says otherwise. */
export const dutyWith = (rest: Partial<OwnDuty> = {}): OwnDuty => ({
  id: 's1/2026-11-23',
  kind: 'periodic',
  opensAt: '2026-11-22T16:00:00.000Z',
  dueAt: '2026-11-26T15:59:59.000Z',
  state: 'open',
  media: { voice: 'none', pictures: 'none', video: 'none' },
  identity: false,
  questions: questionSet('periodic', QUESTIONS),
  note: null,
  ...rest,
})

/** One piece as it came together from its parts. */
interface Arrived {
  kind: string
  type: string
  digest: string
  parts: (Buffer | undefined)[]
}

/** What a county's server says of reports, as the phone meets it. */
export class FakeReports {
  duties: OwnDuty[] = []
  event = questionSet('event', [ask('what', 'text', '发生了什么事？')])
  reports: OwnReport[] = []
  refuses: Record<string, Problem> = {}
  /** So many parts still get lost on their way here. */
  losesParts = 0
  identityRequestId: string | null = null
  readonly drafts: ReportDraft[] = []
  readonly pieces = new Map<string, Arrived>()

  /** @returns undefined for what is no question about reports. */
  answer(path: string, { method, data }: Asked): Answer | null | undefined {
    const refused = this.refuses[path]
    if (refused) return refusal(refused)
    switch (`${method} ${path}`) {
      case 'GET /reports/own':
        return ok(this.own())
      case 'POST /reports/media':
        return this.receivePart(data as unknown as Parameters<FakeReports['receivePart']>[0])
      case 'POST /reports':
        return ok(this.receive(data as unknown as ReportDraft))
      default:
        return undefined
    }
  }

  /** The bytes of a piece, when they are those that were promised. */
  whole(id: string): string {
    const { parts, digest } = this.pieces.get(id)!
    const bytes = Buffer.concat(parts.map(part => part ?? Buffer.alloc(0)))
    if (createHash('sha256').update(bytes).digest('hex') !== digest) throw new Error('damaged')
    return bytes.toString('latin1')
  }

  private own() {
    const { duties, event, reports } = this
    const office = { officeName: '中枢镇司法所', officePhone: '0873-0000000' }
    return { duties, event, reports, next: null, now: NOW, ...office }
  }

  private receivePart(sent: {
    id: string
    kind: string
    type: string
    digest: string
    part: number
    parts: number
    bytes: string
  }): Answer | null {
    if (this.losesParts > 0 && this.losesParts--) return null
    const { id, kind, type, digest, part, parts, bytes } = sent
    const none = Array.from({ length: parts }, (): Buffer | undefined => undefined)
    const known = this.pieces.get(id) ?? { kind, type, digest, parts: none }
    known.parts[part] = Buffer.from(bytes, 'base64')
    this.pieces.set(id, known)
    return ok({ missing: known.parts.flatMap((one, index) => (one ? [] : [index])) })
  }

  private receive(draft: ReportDraft): ReportReceipt {
    this.drafts.push(draft)
    const { attemptId, kind, event, dutyId } = draft
    this.duties = this.duties.filter(({ id }) => id !== dutyId)
    return {
      ...{ id: `r${this.drafts.length}`, attemptId, kind, event, dutyId, receivedAt: NOW },
      ...{ isLate: false, identityRequestId: this.identityRequestId },
    }
  }
}
