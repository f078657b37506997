import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { StudyPart } from '#shared/courses/study.contract'
import { openPage, toTop } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import type { KeptLesson } from '../kept-lessons.store'
import { say, useStudying } from '../study.store'
import { BlockShown, Cited } from './blocks'
import { words } from './lesson.words'
import { MediaPart } from './media-part'
import { useAddresses } from './use-addresses'

interface ReadingProps {
  kept: KeptLesson
  parts: readonly StudyPart[]
  /** Which of them stands on the screen, from 0. */
  index: number
  onTurn: (index: number) => void
  /** Nobody has touched the screen for a while: nothing counts until somebody does. */
  isIdle: boolean
}

/** A lesson, one stretch on a screen, as on the pages of a book. */
export function Reading({ kept, parts, index, onTurn, isIdle }: ReadingProps) {
  const part = parts[index]
  const isText = part?.kind === 'text'
  useEffect(() => {
    if (isText) say({ part: index, at: 0, active: !isIdle, speed: 1 })
    else say({ part: index })
  }, [index, isText, isIdle])
  useEffect(() => () => say({ active: false }), [])

  async function turnTo(next: number) {
    onTurn(next)
    await toTop()
  }

  if (!part) return null
  const isLast = index === parts.length - 1
  return (
    <>
      <Card>
        <Words quiet>{words.part(index + 1, parts.length)}</Words>
        <PartShown key={index} kept={kept} part={part} index={index} />
        <Here index={index} part={part} />
      </Card>
      <Bottom>
        {isLast ? (
          <ToQuiz kept={kept} />
        ) : (
          <Button main onPress={() => turnTo(index + 1)}>
            {words.next}
          </Button>
        )}
        {index > 0 && <Button onPress={() => turnTo(index - 1)}>{words.before}</Button>}
      </Bottom>
    </>
  )
}

function PartShown({ kept, part, index }: { kept: KeptLesson; part: StudyPart; index: number }) {
  const [citationId, setCitation] = useState<string | null>(null)
  const covered = useStudying(({ count }) => count?.covered[index] ?? 0)
  const addressOf = useAddresses(kept)
  const { blocks, citations } = kept.lesson
  const cited = citations.find(({ id }) => id === citationId)
  return (
    <View className='lesson'>
      {blocks
        .slice(...part.blocks)
        .map(block =>
          block.kind === 'audio' || block.kind === 'video' ? (
            <MediaPart
              key={block.id}
              block={block}
              address={addressOf(block.mediaId)}
              from={covered >= Math.floor(part.seconds) ? 0 : covered}
              length={part.seconds}
            />
          ) : (
            <BlockShown
              key={block.id}
              block={block}
              citations={citations}
              pictureOf={addressOf}
              onCite={setCitation}
            />
          ),
        )}
      {cited && (
        <View className='lesson__opened'>
          <Cited citation={cited} />
          <Button onPress={() => setCitation(null)}>{words.close}</Button>
        </View>
      )}
    </View>
  )
}

/** How much of this stretch still counts. */
function Here({ index, part }: { index: number; part: StudyPart }) {
  const covered = useStudying(({ count }) => count?.covered[index])
  if (covered === undefined) return null
  const left = Math.floor(part.seconds) - covered
  return <Words quiet>{left > 0 ? words.leftHere(left) : words.hereDone}</Words>
}

function ToQuiz({ kept }: { kept: KeptLesson }) {
  const count = useStudying(state => state.count)
  const { lessonId, questions } = kept.lesson
  if (questions.length === 0) return null
  if (count?.quizPassed) return <Words>{words.quizPassed}</Words>
  return (
    <Button main onPress={() => openPage(`/courses/pages/quiz?id=${lessonId}`)}>
      {words.toQuiz}
    </Button>
  )
}
