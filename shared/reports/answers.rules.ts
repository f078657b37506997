import type { Question } from './questions.contract'
import type { ReportFlag } from './reading.contract'
import type { Answer, MediaKind } from './reports.contract'
import type { MediaWishes } from './schedules.contract'

/** What is wrong with a report, by where. */
interface Amiss {
  path: string
  code: string
}

const MOODS = ['1', '2', '3', '4', '5']
const LOW_MOODS = ['1', '2']

/** What is wrong with the answers to some questions. */
export function answersAmiss(questions: readonly Question[], answers: readonly Answer[]): Amiss[] {
  const asked = new Map(questions.map(question => [question.id, question]))
  const given = new Map<string, string>()
  const amiss: Amiss[] = []
  const note = (id: string, code: string) => amiss.push({ path: `answers.${id}`, code })
  for (const { questionId, words } of answers) {
    const question = asked.get(questionId)
    if (!question) note(questionId, 'unknown-question')
    else if (given.has(questionId)) note(questionId, 'answered-twice')
    else if (words !== '' && !isPossible(question, words)) note(questionId, 'not-a-choice')
    given.set(questionId, words)
  }
  for (const { id, required } of questions) {
    if (required && (given.get(id) ?? '') === '') note(id, 'missing')
  }
  return amiss
}

function isPossible({ kind, choices }: Question, words: string): boolean {
  switch (kind) {
    case 'yes-no':
    case 'help':
      return words === 'yes' || words === 'no'
    case 'choice':
      return choices.includes(words)
    case 'mood':
      return MOODS.includes(words)
    case 'text':
      return true
  }
}

const WISHES: Record<MediaKind, keyof MediaWishes> = {
  voice: 'voice',
  picture: 'pictures',
  video: 'video',
}
const KINDS = ['voice', 'picture', 'video'] as const

/** Of what was to come with a report nothing came. */
export const missingMedia = (wishes: MediaWishes, sent: readonly MediaKind[]): MediaKind[] =>
  KINDS.filter(kind => wishes[WISHES[kind]] === 'required' && !sent.includes(kind))

/** What is wrong with what came with a report: nobody sends what was not asked for. */
export function mediaAmiss(
  wishes: MediaWishes,
  sent: readonly MediaKind[],
  withoutMedia: string,
): Amiss[] {
  const unasked = KINDS.filter(kind => wishes[WISHES[kind]] === 'none' && sent.includes(kind))
  return [
    ...unasked.map(kind => ({ path: `media.${kind}`, code: 'not-asked-for' })),
    // There is always another way: what is missing is explained instead.
    ...(withoutMedia === ''
      ? missingMedia(wishes, sent).map(kind => ({ path: `media.${kind}`, code: 'missing' }))
      : []),
  ]
}

/** What calls the officer's attention first in some answers. */
export function flagsOfAnswers(
  questions: readonly Question[],
  answers: readonly Answer[],
): ReportFlag[] {
  const words = new Map(answers.map(answer => [answer.questionId, answer.words]))
  const says = (kind: Question['kind'], which: readonly string[]) =>
    questions.some(one => one.kind === kind && which.includes(words.get(one.id) ?? ''))
  return [
    ...(says('help', ['yes']) ? (['help'] as const) : []),
    ...(says('mood', LOW_MOODS) ? (['low-mood'] as const) : []),
  ]
}
