import type {
  Block,
  Choice,
  Citation,
  KeyedQuestion,
  LessonContent,
  LessonVersion,
  QuestionKind,
} from '#shared/courses/lessons.contract'
import { words } from './lessons.words'
import { runsOf, typedOf } from './marked-text'

/** A block while it is written: words that stand out are typed with marks. */
export type DraftBlock =
  | Exclude<Block, { kind: 'paragraph' | 'list' }>
  | { id: string; kind: 'paragraph'; typed: string }
  | { id: string; kind: 'list'; ordered: boolean; typed: string }

/** A lesson while it is written. */
export interface Draft extends Omit<LessonContent, 'blocks'> {
  blocks: readonly DraftBlock[]
}

/** Something with a name of its own within a lesson. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/** More than half of the questions. */
const USUAL_SHARE = 0.6

export const emptyDraft = (): Draft => ({
  ...{ title: '', summary: '', stages: ['regular'], field: 'correction', audience: 'everyone' },
  ...{ blocks: [], citations: [], questions: [], passShare: USUAL_SHARE },
})

/** A version as it is written on. */
export function draftFrom(version: LessonVersion): Draft {
  const { title, summary, stages, field, audience, citations, questions, passShare } = version
  const about = { title, summary, stages, field, audience, passShare }
  return {
    ...about,
    citations,
    questions: questions.map(inKeyOrder),
    blocks: version.blocks.map((block): DraftBlock => {
      if (block.kind === 'paragraph') {
        return { id: block.id, kind: block.kind, typed: typedOf(block.runs) }
      }
      if (block.kind !== 'list') return block
      const { id, kind, ordered, items } = block
      return { id, kind, ordered, typed: items.map(typedOf).join('\n') }
    }),
  }
}

/** Who writes a question of order sees its choices in the right one. */
function inKeyOrder(question: KeyedQuestion): KeyedQuestion {
  if (question.kind !== 'order') return question
  const ordered = question.key.flatMap(id => question.choices.find(one => one.id === id) ?? [])
  return {
    ...question,
    choices: ordered.length === question.choices.length ? ordered : question.choices,
  }
}

/** A lesson as it is sent. */
export const contentOf = (draft: Draft): LessonContent => ({
  ...draft,
  title: draft.title.trim(),
  summary: draft.summary.trim(),
  blocks: draft.blocks.map(blockOf),
  questions: draft.questions.map(questionOf),
})

function blockOf(block: DraftBlock): Block {
  if (block.kind === 'paragraph') {
    return { id: block.id, kind: block.kind, runs: runsOf(block.typed.trim()) }
  }
  if (block.kind !== 'list') return block
  const { id, kind, ordered, typed } = block
  const items = typed.split('\n').flatMap(line => (line.trim() ? [runsOf(line.trim())] : []))
  return { id, kind, ordered, items }
}

/** The order in which choices lie must not be the right one: their names were drawn by chance. */
function questionOf(question: KeyedQuestion): KeyedQuestion {
  if (question.kind !== 'order') return question
  const choices = question.choices.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return { ...question, choices, key: question.choices.map(({ id }) => id) }
}

/** A new block of a kind. @param citations - of which a new quotation takes the first. */
export function newBlock(kind: Block['kind'], citations: readonly Citation[]): DraftBlock {
  const id = newId()
  switch (kind) {
    case 'heading':
      return { id, kind, text: '' }
    case 'paragraph':
      return { id, kind, typed: '' }
    case 'list':
      return { id, kind, ordered: false, typed: '' }
    case 'quote':
      return { id, kind, citationId: citations[0]?.id ?? '' }
    case 'picture':
      return { id, kind, mediaId: '', alt: '' }
    case 'audio':
      return { id, kind, mediaId: '', transcript: '' }
    case 'video':
      return { id, kind, mediaId: '', captions: '' }
  }
}

const choice = (text: string): Choice => ({ id: newId(), text })

/** A new question of a kind. */
export function newQuestion(kind: QuestionKind): KeyedQuestion {
  const isSo = kind === 'true-false'
  return {
    ...{ id: newId(), kind, text: '', explanation: '', citationId: null, key: [] },
    choices: isSo ? [choice(words.yes), choice(words.no)] : [choice(''), choice(''), choice('')],
  }
}

/** Whether two drafts say the same. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
