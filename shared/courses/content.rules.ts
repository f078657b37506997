import type { Block, KeyedQuestion, LessonContent, Run } from './lessons.contract'

/** What is wrong with a lesson, and where. */
export interface ContentFault {
  path: readonly (string | number)[]
  code: string
}

type Ids = ReadonlySet<string>

/**
 * What cannot be so in any lesson, draft or not: names given twice, and what names something that is
 * not there.
 */
export function contentFaults(content: LessonContent): ContentFault[] {
  const { blocks, citations, questions, stages } = content
  const cited = idsOf(citations)
  return [
    ...doubles(blocks, 'blocks'),
    ...doubles(citations, 'citations'),
    ...doubles(questions, 'questions'),
    ...(new Set(stages).size < stages.length ? [{ path: ['stages'], code: 'twice' }] : []),
    ...citations.flatMap(({ inForceFrom, inForceUntil }, index) =>
      inForceUntil !== null && inForceUntil < inForceFrom
        ? [{ path: ['citations', index, 'inForceUntil'], code: 'ends-before-it-begins' }]
        : [],
    ),
    ...blocks.flatMap((block, index) =>
      citedBy(block).some(id => !cited.has(id))
        ? [{ path: ['blocks', index], code: 'no-such-citation' }]
        : [],
    ),
    ...questions.flatMap((question, index) =>
      questionFaults(question, cited).map(({ path, code }) => ({
        path: ['questions', index, ...path],
        code,
      })),
    ),
  ]
}

const idsOf = (all: readonly { id: string }[]): Ids => new Set(all.map(({ id }) => id))

function doubles(all: readonly { id: string }[], where: string): ContentFault[] {
  return all.flatMap(({ id }, index) =>
    all.findIndex(other => other.id === id) < index
      ? [{ path: [where, index, 'id'], code: 'twice' }]
      : [],
  )
}

const citedByRuns = (runs: readonly Run[]) =>
  runs.flatMap(({ citationId }) => (citationId === null ? [] : [citationId]))

/** Which citations a block names. */
export function citedBy(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return citedByRuns(block.runs)
    case 'list':
      return block.items.flatMap(citedByRuns)
    case 'quote':
      return [block.citationId]
    case 'heading':
    case 'picture':
    case 'audio':
    case 'video':
      return []
  }
}

/** What is wrong with a question by itself. @param cited - the citations that it may name. */
export function questionFaults(question: KeyedQuestion, cited: Ids): ContentFault[] {
  const { kind, choices, key, citationId } = question
  const ids = idsOf(choices)
  const faults: ContentFault[] = doubles(choices, 'choices')
  if (key.some(id => !ids.has(id)) || new Set(key).size < key.length) {
    faults.push({ path: ['key'], code: 'no-such-choice' })
  }
  if ((kind === 'single' || kind === 'true-false') && key.length !== 1) {
    faults.push({ path: ['key'], code: 'one-right-choice' })
  }
  if (kind === 'true-false' && choices.length !== 2) {
    faults.push({ path: ['choices'], code: 'two-choices' })
  }
  if (kind === 'order' && key.length !== choices.length) {
    faults.push({ path: ['key'], code: 'all-in-order' })
  }
  if (citationId !== null && !cited.has(citationId)) {
    faults.push({ path: ['citationId'], code: 'no-such-citation' })
  }
  return faults
}
