import type { LessonContent, Run } from '#shared/courses/lessons.contract'
import { words } from './lessons.words'

/** A line that stayed, went or came. */
export interface Difference {
  kind: 'same' | 'gone' | 'fresh'
  text: string
}

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** A lesson in lines, as one would read it out. */
export function linesOf(content: LessonContent): string[] {
  const { citations } = content
  const cite = (id: string | null) => citations.find(one => one.id === id)?.cite ?? ''
  const body = content.blocks.flatMap(block => {
    switch (block.kind) {
      case 'heading':
        return [`【${block.text}】`]
      case 'paragraph':
        return [said(block.runs)]
      case 'list':
        return block.items.map(item => `· ${said(item)}`)
      case 'quote':
        return [`${words.blocks.quote}：${cite(block.citationId)}`]
      case 'picture':
        return [`${words.blocks.picture}：${block.alt}`]
      case 'audio':
        return [words.blocks.audio, ...block.transcript.split('\n')]
      case 'video':
        return [words.blocks.video, ...block.captions.split('\n')]
    }
  })
  return [
    `${words.titleLabel}：${content.title}`,
    `${words.summary}：${content.summary}`,
    `${words.field}：${words.fields[content.field]}`,
    `${words.stage}：${content.stages.map(stage => words.stages[stage]).join('、')}`,
    `${words.audience}：${words.audiences[content.audience]}`,
    `${words.passShare}：${Math.round(content.passShare * 100)}%`,
    ...body,
    ...citations.flatMap(one => [
      `${one.cite}（${words.inForce(one.inForceFrom, one.inForceUntil)}）`,
      one.words,
    ]),
    ...content.questions.flatMap(({ kind, text, choices, key, explanation }) => [
      `${words.questionKinds[kind]}：${text}`,
      ...choices.map(one => `${key.includes(one.id) ? '✓' : '　'} ${one.text}`),
      explanation,
    ]),
  ]
}

/** What changed from one text to another, line by line: the longest common lines stay. */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  // From each place on, how many lines can stay.
  const stay = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  )
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      stay[one]![other] =
        before[one] === after[other]
          ? stay[one + 1]![other + 1]! + 1
          : Math.max(stay[one + 1]![other]!, stay[one]![other + 1]!)
    }
  }
  const found: Difference[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    const isSame = one < before.length && other < after.length && before[one] === after[other]
    const goes =
      !isSame &&
      one < before.length &&
      (other === after.length || stay[one + 1]![other]! >= stay[one]![other + 1]!)
    if (isSame) found.push({ kind: 'same', text: before[one++]! })
    else if (goes) found.push({ kind: 'gone', text: before[one++]! })
    else found.push({ kind: 'fresh', text: after[other]! })
    if (!goes) other += 1
  }
  return found
}
