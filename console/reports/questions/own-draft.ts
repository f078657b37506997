import { MOST_OWN_QUESTIONS } from '#shared/reports/limits'
import type { Question, setOwnQuestions } from '#shared/reports/questions.contract'
import type { z } from '#shared/z'
import type { OwnKind } from './questions.words'

/** One question while it is typed; choices are separated by 、. */
export interface OwnDraft {
  /** Tells them apart on the screen. */
  key: number
  words: string
  kind: OwnKind
  choices: string
  required: boolean
}

type Sent = z.input<(typeof setOwnQuestions)['input']>['questions'][number]

const isOwnKind = (kind: Question['kind']): kind is OwnKind => kind !== 'mood' && kind !== 'help'

/** The questions that an office has of its own, ready to be typed over. */
export const draftsOf = (questions: readonly Question[]): OwnDraft[] =>
  questions.flatMap(({ fixed, kind, words, choices, required }, key) =>
    fixed || !isOwnKind(kind) ? [] : [{ key, words, kind, choices: choices.join('、'), required }],
  )

/** One more, while there may be one. */
export function withOneMore(drafts: readonly OwnDraft[]): OwnDraft[] {
  if (drafts.length >= MOST_OWN_QUESTIONS) return [...drafts]
  const key = 1 + Math.max(100, ...drafts.map(draft => draft.key))
  return [...drafts, { key, words: '', kind: 'yes-no', choices: '', required: true }]
}

export const choicesIn = ({ kind, choices }: OwnDraft): string[] =>
  kind === 'choice'
    ? choices
        .split(/[、,，]/)
        .map(choice => choice.trim())
        .filter(choice => choice !== '')
    : []

/** What is wrong with one: nothing asked, or nothing to choose from. */
export function faultOf(draft: OwnDraft): 'too-short' | 'choices-missing' | null {
  if (draft.words.trim().length < 2) return 'too-short'
  return draft.kind === 'choice' && choicesIn(draft).length < 2 ? 'choices-missing' : null
}

export const toSend = (draft: OwnDraft): Sent => ({
  kind: draft.kind,
  words: draft.words.trim(),
  choices: choicesIn(draft),
  required: draft.required,
})
