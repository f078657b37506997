import type { OwnLesson } from '#shared/courses/catalogue.contract'
import type { KeyedQuestion, LessonText } from '#shared/courses/lessons.contract'
import type { LessonMedia } from '#shared/courses/media.contract'
import { partsOf } from '#shared/courses/parts.rules'
import type { PresenceCheck, StudyCount } from '#shared/courses/study.contract'
import type { PromptState } from '#shared/messages/prompts.contract'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked } from './phone'

const runs = (text: string, citationId: string | null = null) => [{ text, bold: false, citationId }]

/** A lesson with a little of everything, unless a test says otherwise. */
export const lessonText = (changes: Partial<LessonText> = {}): LessonText => ({
  ...{ lessonId: 'l1', version: 1, title: '请假的规定', summary: '离开居住的县以前。' },
  ...{ stages: ['regular'], field: 'correction', audience: 'everyone' },
  blocks: [
    { id: 'h1', kind: 'heading', text: '先请假' },
    {
      id: 'p1',
      kind: 'paragraph',
      runs: runs('离开居住的县，', null).concat(runs('先请假', 'c1')),
    },
    { id: 'h2', kind: 'heading', text: '听一听' },
    { id: 'a1', kind: 'audio', mediaId: 'm1', transcript: '批准以后才可以走。' },
  ],
  citations: [
    {
      ...{ id: 'c1', cite: '《社区矫正法》第二十七条', words: '应当报经批准。' },
      ...{ inForceFrom: '2020-07-01', inForceUntil: null },
    },
  ],
  questions: [],
  ...{ passShare: 1, creditableSeconds: 60, minutes: 1 },
  ...changes,
})

export const keyed = (number: number, rest: Partial<KeyedQuestion> = {}): KeyedQuestion => ({
  ...{ id: `q${number}`, kind: 'single', text: `第 ${number} 个问题？` },
  choices: [
    { id: 'a', text: `对的${number}` },
    { id: 'b', text: `错的${number}` },
  ],
  ...{ key: ['a'], explanation: `讲解${number}`, citationId: null },
  ...rest,
})

const withoutKey = ({ id, kind, text, choices }: KeyedQuestion) => ({ id, kind, text, choices })

const SOUND: LessonMedia = {
  ...{ id: 'm1', kind: 'audio', type: 'audio/mpeg', bytes: 1000, seconds: 40 },
  ...{ width: null, height: null, address: '/api/lesson-media/m1?sign=x' },
}

/** How a lesson stands in the list. */
export const ownLesson = (changes: Partial<OwnLesson> = {}): OwnLesson => ({
  ...{ id: 'l1', title: '请假的规定', summary: '离开居住的县以前。', field: 'correction' },
  ...{ stages: ['regular'], minutes: 3, dueDay: '2026-12-01', assignedAs: '入矫学习' },
  has: { audio: true, video: false, questions: true },
  progress: {
    ...{ state: 'new', version: null, creditedSeconds: 0, creditableSeconds: 60 },
    ...{ quizPassed: false, doneAt: null },
  },
  ...changes,
})

/** What a county's server says of studying, as the phone meets it: it counts ten seconds for each sign of life. */
export class FakeStudy {
  lessons: OwnLesson[] = []
  lesson = lessonText()
  media = [SOUND]
  questions = [keyed(1), keyed(2)]
  covered: number[] = []
  check: PresenceCheck | null = null
  way: 'tap' | 'face' = 'tap'
  prompt: PromptState = { topic: 'study', standing: 'unavailable', left: 0, templateId: null }
  quizPassed = false
  tookOver = false
  /** Who has begun elsewhere meanwhile. */
  isElsewhere = false
  readonly beats: Record<string, unknown>[] = []
  readonly told: Record<string, unknown>[] = []
  readonly asked: Record<string, unknown>[] = []
  opened = 0
  closed = 0

  /** @returns undefined for what is no question about studying. */
  answer(path: string, { method, data }: Asked): Answer | undefined {
    switch (`${method} ${path}`) {
      case 'POST /lessons/own':
        return ok(this.list(data))
      case 'GET /lessons/own/one':
        return ok(this.one())
      case 'GET /courses/study/own':
        return ok(this.own())
      case 'POST /courses/study/sessions':
        return this.open()
      case 'POST /courses/study/beats':
        return this.beat(data)
      case 'POST /courses/study/sessions/ends':
        this.closed++
        return ok({ closed: true })
      case 'POST /courses/study/presence':
        return this.present(data)
      case 'POST /courses/study/presence/way':
        this.way = data.way as 'tap'
        return ok({ way: this.way })
      case 'POST /courses/study/offline':
        this.told.push(data)
        return ok({ attemptId: data.attemptId, keptSeconds: data.seconds, counted: false })
      case 'POST /courses/study/quizzes':
        return ok(this.quiz())
      case 'POST /courses/study/quizzes/answers':
        return ok(this.result(data))
      default:
        return undefined
    }
  }

  private list(asked: Record<string, unknown>) {
    this.asked.push(asked)
    const { list = 'due', search = '' } = asked as { list?: string; search?: string }
    const isIn = ({ progress, dueDay, title }: OwnLesson) =>
      title.includes(search) &&
      (progress.state === 'done' ? list === 'done' : list === (dueDay === null ? 'free' : 'due'))
    const due = this.lessons.filter(one => one.dueDay !== null && one.progress.state !== 'done')
    const lessons = this.lessons.filter(isIn)
    return { lessons, next: null, due: due.length, overdue: 0, today: '2026-11-24' }
  }

  private one() {
    const { lesson, media } = this
    const { progress } = ownLesson()
    return { lesson, media, dueDay: null, assignedAs: '', targets: [], progress }
  }

  private own() {
    const [first] = this.lessons.filter(({ progress }) => progress.state === 'begun')
    return {
      ...{ todaySeconds: 600, daySeconds: 14_400, monthSeconds: 7200, allSeconds: 7200 },
      ...{ done: 2, way: this.way, prompt: this.prompt },
      goOn: first ? { lessonId: first.id, title: first.title, progress: first.progress } : null,
    }
  }

  private get parts() {
    const { blocks, citations, creditableSeconds } = this.lesson
    return partsOf(
      blocks,
      id => citations.find(one => one.id === id)?.words ?? '',
      id => this.media.find(one => one.id === id)?.seconds ?? 0,
      creditableSeconds,
    )
  }

  private get count(): StudyCount {
    const covered = this.parts.map((_, index) => this.covered[index] ?? 0)
    const whole = this.parts.reduce((sum, { seconds }) => sum + seconds, 0)
    return {
      covered,
      share: Math.min(1, covered.reduce((sum, one) => sum + one, 0) / whole),
      ...{ neededShare: 0.9, todaySeconds: 0, daySeconds: 14_400 },
      ...{ quizPassed: this.quizPassed, doneAt: null, check: this.check },
    }
  }

  private get next() {
    return { sequence: this.beats.length + 1, nonce: `n${this.beats.length + 1}` }
  }

  private open(): Answer {
    this.opened++
    this.isElsewhere = false
    return ok({
      ...this.next,
      ...{ sessionId: `s${this.opened}`, version: 1, parts: this.parts },
      ...{ resume: { part: 0, at: 0 }, everySeconds: 10, tookOver: this.tookOver },
      ...{ way: this.way, count: this.count },
    })
  }

  private beat(data: Record<string, unknown>): Answer {
    if (this.isElsewhere) return refusal(problem('study-elsewhere', 409))
    if (data.nonce !== this.next.nonce) return refusal(problem('study-out-of-step', 409))
    this.beats.push(data)
    const part = Number(data.part)
    const counts = data.active === true && data.visible === true && !this.check
    if (counts) {
      this.covered[part] = Math.min(this.parts[part]!.seconds, (this.covered[part] ?? 0) + 10)
    }
    return ok({ ...this.next, why: counts ? 'counted' : 'nothing-new', count: this.count })
  }

  private present({ act, digits }: Record<string, unknown>): Answer {
    const passed = act === 'tap' && digits === this.check?.digits
    if (passed) this.check = null
    else if (act === 'again' || act === 'tap-instead') this.check = checkWith()
    else if (act === 'face' && this.check) this.check = { ...this.check, requestId: 'f1' }
    return ok({ passed, count: this.count })
  }

  private quiz() {
    const questions = this.questions.map(withoutKey)
    return { id: 'z1', lessonId: 'l1', version: 1, questions, needed: questions.length }
  }

  private result(data: Record<string, unknown>) {
    const given = data.answers as { questionId: string; chosen: string[] }[]
    const answers = this.questions.map(question => {
      const chosen = given.find(({ questionId }) => questionId === question.id)?.chosen ?? []
      return { question, chosen, right: chosen.join() === question.key.join() }
    })
    const right = answers.filter(one => one.right).length
    const passed = right === answers.length
    const rest = { leftSeconds: 30, doneAt: null }
    return { id: 'z1', lessonId: 'l1', right, needed: answers.length, passed, answers, ...rest }
  }
}

/** Digits to be touched, unless a test says otherwise. */
export const checkWith = (changes: Partial<PresenceCheck> = {}): PresenceCheck => ({
  ...{ state: 'open', way: 'tap', digits: '3802', requestId: null, until: NOW },
  ...changes,
})
