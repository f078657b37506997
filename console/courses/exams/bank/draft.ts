import type { BankQuestion, addBankQuestion } from '#shared/courses/exams.contract'
import type { QuestionKind } from '#shared/courses/lessons.contract'
import type { z } from '#shared/z'
import { words } from './bank.words'

/** A question in the making; choices of an order stand in their right order. */
export interface Draft {
  field: BankQuestion['field']
  kind: QuestionKind
  text: string
  choices: { text: string; right: boolean }[]
  explanation: string
  cite: string
}

const TWO = [
  { text: '', right: false },
  { text: '', right: false },
]

export const emptyDraft = (): Draft => ({
  ...{ field: 'correction', kind: 'single', text: '', explanation: '', cite: '' },
  choices: [...TWO, ...TWO],
})

/** A question of the bank, to be written anew. */
export function draftOf({ choices, key, ...question }: BankQuestion): Draft {
  const { field, kind, text, explanation, cite } = question
  const ordered =
    kind === 'order' ? key.flatMap(id => choices.find(one => one.id === id) ?? []) : choices
  return {
    ...{ field, kind, text, explanation, cite },
    choices: ordered.map(one => ({ text: one.text, right: key.includes(one.id) })),
  }
}

/** The same question as another kind. */
export function asKind(draft: Draft, kind: QuestionKind): Draft {
  if (kind === 'true-false') {
    const choices = [
      { text: words.true, right: true },
      { text: words.false, right: false },
    ]
    return { ...draft, kind, choices }
  }
  const first = draft.choices.findIndex(({ right }) => right)
  const choices = draft.choices.map((one, place) => ({
    ...one,
    right: kind === 'single' ? place === first : one.right,
  }))
  return { ...draft, kind, choices }
}

/** Whether all choices are written and a right one is told. */
export const areChoicesWhole = ({ kind, choices }: Draft): boolean =>
  choices.every(({ text }) => text.trim() !== '') &&
  (kind === 'order' || choices.some(({ right }) => right))

/** What the server is asked to keep. */
export function questionFrom(
  { choices, text, explanation, cite, ...rest }: Draft,
  attemptId: string,
  replaces: string | null,
): z.input<(typeof addBankQuestion)['input']> {
  const named = choices.map((choice, place) => ({ ...choice, id: `c${place + 1}` }))
  const isKey = ({ right }: { right: boolean }) => rest.kind === 'order' || right
  return {
    ...rest,
    ...{ attemptId, replaces },
    text: text.trim(),
    explanation: explanation.trim(),
    cite: cite.trim(),
    choices: named.map(({ id, text }) => ({ id, text: text.trim() })),
    key: named.filter(isKey).map(({ id }) => id),
  }
}
