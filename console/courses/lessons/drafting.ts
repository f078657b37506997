import type { Citation, KeyedQuestion } from '#shared/courses/lessons.contract'
import type { Draft, DraftBlock } from './draft'

/** What somebody who writes does. */
export type Step =
  | { do: 'begin'; draft: Draft }
  | { do: 'change'; change: Partial<Draft> }
  | { do: 'add-block'; block: DraftBlock; at: number }
  | { do: 'change-block'; block: DraftBlock }
  | { do: 'move-block'; id: string; by: 1 | -1 }
  | { do: 'remove-block'; id: string }
  | { do: 'change-question'; question: KeyedQuestion }
  | { do: 'move-question'; id: string; by: 1 | -1 }
  | { do: 'remove-question'; id: string }
  | { do: 'add-citation'; citation: Citation }
  | { do: 'remove-citation'; id: string }
  | { do: 'undo' }

/** What is written, and what was removed last. */
export interface Drafting {
  draft: Draft
  /** Before it was removed, and which it was; null: nothing to take back. */
  removed: { before: Draft; id: string } | null
}

/** Writes a lesson, step by step. */
export function drafting(state: Drafting, step: Step): Drafting {
  const { draft } = state
  switch (step.do) {
    case 'begin':
      return { draft: step.draft, removed: null }
    case 'change':
      return { draft: { ...draft, ...step.change }, removed: null }
    case 'add-block':
      return write(draft, { blocks: draft.blocks.toSpliced(step.at, 0, step.block) })
    case 'change-block':
      return write(draft, { blocks: changed(draft.blocks, step.block) })
    case 'move-block':
      return write(draft, { blocks: moved(draft.blocks, step) })
    case 'remove-block':
      return without(draft, { blocks: draft.blocks.filter(({ id }) => id !== step.id) }, step.id)
    case 'change-question':
      return write(draft, { questions: changed(draft.questions, step.question) })
    case 'move-question':
      return write(draft, { questions: moved(draft.questions, step) })
    case 'remove-question':
      return without(
        draft,
        { questions: draft.questions.filter(({ id }) => id !== step.id) },
        step.id,
      )
    case 'add-citation':
      return write(draft, { citations: [...draft.citations, step.citation] })
    case 'remove-citation':
      return without(
        draft,
        { citations: draft.citations.filter(({ id }) => id !== step.id) },
        step.id,
      )
    case 'undo':
      return state.removed ? { draft: state.removed.before, removed: null } : state
  }
}

const write = (draft: Draft, change: Partial<Draft>): Drafting => ({
  draft: { ...draft, ...change },
  removed: null,
})

const without = (draft: Draft, change: Partial<Draft>, id: string): Drafting => ({
  draft: { ...draft, ...change },
  removed: { before: draft, id },
})

/** What has no place yet is put at the end. */
function changed<One extends { id: string }>(all: readonly One[], one: One): One[] {
  return all.some(({ id }) => id === one.id)
    ? all.map(before => (before.id === one.id ? one : before))
    : [...all, one]
}

function moved<One extends { id: string }>(
  all: readonly One[],
  { id, by }: { id: string; by: 1 | -1 },
): One[] {
  const from = all.findIndex(one => one.id === id)
  const to = from + by
  const one = all[from]
  if (!one || to < 0 || to >= all.length) return [...all]
  return all.toSpliced(from, 1).toSpliced(to, 0, one)
}
