import type {
  OwnExam,
  OwnSitting,
  ResultItem,
  SavedAnswer,
  Sitting,
} from '#shared/courses/sittings.contract'
import type { StudyRecord } from '#shared/courses/records.contract'
import type { Certificate } from '#shared/courses/certificates.contract'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked } from './phone'

const choices = (number: number) => [
  { id: 'a', text: `对的${number}` },
  { id: 'b', text: `错的${number}` },
  { id: 'c', text: `更错的${number}` },
]

/** Three questions: one right choice, several, an order. */
export const QUESTIONS: Sitting['questions'] = [
  { id: 'q1', kind: 'single', text: '第一问？', choices: choices(1) },
  { id: 'q2', kind: 'multiple', text: '第二问？', choices: choices(2) },
  { id: 'q3', kind: 'order', text: '第三问？', choices: choices(3) },
]

/** An exam that can be sat, unless a test says otherwise. */
export const ownExam = (changes: Partial<OwnExam> = {}): OwnExam => ({
  ...{ paperId: 'p1', title: '法律常识考试', questions: 3, minutes: 20, passPercent: 60 },
  ...{ state: 'open', opensAt: null, until: null, triesLeft: 2, identity: false, sittingId: null },
  ...changes,
})

export const ownSitting = (changes: Partial<OwnSitting> = {}): OwnSitting => ({
  ...{ id: 's1', title: '法律常识考试', number: 1, startedAt: NOW, endedAt: NOW },
  ...{ end: 'handed-in', right: 2, of: 3, passPercent: 60, passed: true, identity: null },
  ...{ comment: null, retake: false, identityRequestId: null },
  ...changes,
})

/** What a county's server says of exams and of what was studied, as the phone meets it. */
export class FakeExams {
  exams: OwnExam[] = [ownExam()]
  sittings: OwnSitting[] = []
  /** Until its time is over, by this clock. */
  remaining = 20 * 60_000
  isOver = false
  /** Answers get lost on their way here; all else arrives. */
  losesSaves = false
  outcome: Partial<OwnSitting> = {}
  readonly saved = new Map<string, SavedAnswer>()
  readonly asked: string[] = []
  record: StudyRecord = { lessons: [], exams: [], classes: [], seconds: 0 }
  certificates: Certificate[] = []
  mayIssue = false

  /** @returns undefined for what is no question about exams or records. */
  answer(path: string, { method, data }: Asked): Answer | null | undefined {
    if (!/^\/courses\/(exams|records)/.test(path)) return undefined
    this.asked.push(`${method} ${path}`)
    switch (`${method} ${path}`) {
      case 'GET /courses/exams/own':
        return ok({ exams: this.exams, sittings: this.sittings, next: null })
      case 'POST /courses/exams/sittings':
      case 'GET /courses/exams/sittings/own':
        return ok(this.sitting())
      case 'POST /courses/exams/sittings/answers':
        return this.save(data as unknown as SavedAnswer)
      case 'POST /courses/exams/sittings/hand-ins':
      case 'GET /courses/exams/sittings/results':
        return ok({ sitting: ownSitting(this.outcome), items: this.items() })
      case 'GET /courses/records/own':
        return ok({
          ...{ record: this.record, certificates: this.certificates, mayIssue: this.mayIssue },
        })
      case 'POST /courses/records/certificates':
        this.certificates = [
          {
            ...{ id: 'c1', number: 'XX20261124-ABC234', issuedAt: NOW, lessons: 1, exams: 0 },
            ...{ classes: 0, seconds: 1200 },
          },
        ]
        return ok(this.certificates[0])
      case 'GET /courses/records/certificates/own':
        return ok({ name: '学习证明.pdf', bytes: 'JVBERi0=' })
      default:
        return undefined
    }
  }

  private sitting(): Sitting {
    return {
      ...{ id: 's1', title: '法律常识考试', startedAt: NOW, endsAt: NOW },
      ...{ remainingMilliseconds: this.remaining, questions: QUESTIONS, identityRequestId: null },
      answers: [...this.saved.values()],
    }
  }

  private save({ questionId, chosen, step }: SavedAnswer): Answer | null {
    if (this.losesSaves) return null
    if (this.isOver) return refusal(problem('sitting-over', 409))
    const known = this.saved.get(questionId)?.step ?? 0
    if (step > known) this.saved.set(questionId, { questionId, chosen, step })
    return ok({ step: Math.max(step, known), remainingMilliseconds: this.remaining })
  }

  private items(): ResultItem[] {
    return QUESTIONS.map(question => ({
      ...{ question, key: ['a'], explanation: `讲解 ${question.id}`, cite: '' },
      chosen: this.saved.get(question.id)?.chosen ?? [],
      right: this.saved.get(question.id)?.chosen.join() === 'a',
    }))
  }
}
