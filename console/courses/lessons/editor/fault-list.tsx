import { Alert } from 'antd'
import type { Lesson } from '#shared/courses/editing.contract'
import type { Draft } from '../draft'
import { words } from '../lessons.words'

interface FaultListProps {
  faults: Readonly<Record<string, string>>
  draft: Draft
}

/** Says where something is not filled in: it may lie on a part that is not shown now. */
export function FaultList({ faults, draft }: FaultListProps) {
  const lines = Object.entries(faults).map(([path, code]) =>
    words.faultAt(placeOf(path, draft), words.faults[code] ?? words.faultElse),
  )
  if (lines.length === 0) return null
  return (
    <Alert
      type='error'
      title={words.faultsTitle}
      description={
        <ul>
          {[...new Set(lines)].map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  )
}

function placeOf(path: string, { blocks }: Draft): string {
  const [list, number] = path.split('.')
  const index = Number(number)
  const block = blocks[index]
  if (list === 'blocks' && block) return words.blockAt(index + 1, words.blocks[block.kind])
  if (list === 'citations') return words.lawAt(index + 1)
  if (list === 'questions') return words.question(index + 1)
  return words.elsewhere
}

/** Says what stands in the way of publishing. */
export function ObstacleList({ lesson: { obstacles } }: { lesson: Lesson }) {
  if (obstacles.length === 0) return null
  return (
    <Alert
      type='warning'
      title={words.obstaclesTitle}
      description={
        <ul>
          {obstacles.map(({ code, about }) => (
            <li key={code + about}>{words.obstacles[code](about)}</li>
          ))}
        </ul>
      }
    />
  )
}
