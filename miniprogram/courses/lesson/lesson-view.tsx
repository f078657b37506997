import { useEffect, useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { partsOf } from '#shared/courses/parts.rules'
import type { StudyPart } from '#shared/courses/study.contract'
import { OfficePhone } from '../../account/office-phone'
import { leavePage, toTop } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import type { KeptLesson } from '../kept-lessons.store'
import { beginStudy, useStudying } from '../study.store'
import { Keep } from './keep'
import { words } from './lesson.words'
import { Presence } from './presence'
import { Reading } from './reading'
import { useIdle } from './use-idle'
import { useOfflineClock } from './use-offline-clock'

/** A lesson that is on this phone: how it counts, what stands in the way, and the lesson itself. */
export function LessonView({ kept }: { kept: KeptLesson }) {
  const { lesson } = kept
  const { stage, opened, count } = useStudying()
  const parts = useMemo(() => opened?.parts ?? ownParts(kept), [opened, kept])
  const [turned, setTurned] = useState<number | null>(null)
  const index = Math.min(turned ?? opened?.resume.part ?? 0, Math.max(0, parts.length - 1))
  const isRead = parts[index]?.kind === 'text'
  const { isIdle, touched } = useIdle(isRead && (stage === 'on' || stage === 'offline'))
  useOfflineClock(lesson, stage === 'offline' && !isIdle)
  const isAsked = isIdle || count?.check != null
  useEffect(() => {
    if (isAsked) void toTop()
  }, [isAsked])

  if (stage === 'elsewhere') return <Elsewhere lessonId={lesson.lessonId} />
  if (stage === 'refused') return <Refused />
  if (stage === 'opening' || stage === 'none') return <Opening title={lesson.title} />
  return (
    <View onTouchStart={touched} onClick={touched}>
      <Head kept={kept} />
      {count?.check ? (
        <Presence check={count.check} />
      ) : (
        <>
          {isIdle && <Idle onGo={touched} />}
          <Reading kept={kept} parts={parts} index={index} onTurn={setTurned} isIdle={isIdle} />
        </>
      )}
      <Keep kept={kept} />
    </View>
  )
}

/** The same stretches as the server's, for who has no signal. */
function ownParts({ lesson, media }: KeptLesson): StudyPart[] {
  const { blocks, citations, creditableSeconds } = lesson
  return partsOf(
    blocks,
    id => citations.find(one => one.id === id)?.words ?? '',
    id => media.find(one => one.id === id)?.seconds ?? 0,
    creditableSeconds,
  )
}

function Head({ kept: { lesson } }: { kept: KeptLesson }) {
  const { stage, count, silent, why, opened } = useStudying()
  const isDone = count?.doneAt != null
  return (
    <Card title={lesson.title}>
      {count && (
        <>
          <View className='lesson__bar'>
            <View className='lesson__level' style={{ width: `${count.share * 100}%` }} />
          </View>
          <Words quiet>{isDone ? words.shareDone : words.share(count.share)}</Words>
        </>
      )}
      {opened?.tookOver && <Words quiet>{words.tookOver}</Words>}
      {isDone && (
        <Notice tone='good' title={words.done}>
          <Words>{words.doneWhat}</Words>
        </Notice>
      )}
      {stage === 'offline' && (
        <Notice tone='waiting' title={words.offline}>
          <Words>{words.offlineWhat}</Words>
        </Notice>
      )}
      {stage === 'on' && silent && <Notice tone='waiting' title={words.silent} />}
      {why === 'seek' && (
        <Notice tone='waiting' title={words.seek}>
          <Words>{words.seekWhat}</Words>
        </Notice>
      )}
      {why === 'day-full' && count && (
        <Notice tone='waiting' title={words.dayFull}>
          <Words>{words.dayFullWhat(count.daySeconds)}</Words>
        </Notice>
      )}
    </Card>
  )
}

const Idle = ({ onGo }: { onGo: () => void }) => (
  <Card title={words.idle}>
    <Words>{words.idleWhat}</Words>
    <Button main onPress={onGo}>
      {words.idleGo}
    </Button>
  </Card>
)

/** The page is there before what stands on it. */
export const Opening = ({ title }: { title?: string }) => (
  <>
    <Card title={title ?? words.loading}>
      <Words quiet>{words.moment}</Words>
      <View className='skeleton' />
      <View className='skeleton' />
      <View className='skeleton skeleton--short' />
    </Card>
  </>
)

const Elsewhere = ({ lessonId }: { lessonId: string }) => (
  <>
    <Status mark='attention' title={words.elsewhere} announced>
      <Words>{words.elsewhereWhat}</Words>
    </Status>
    <Bottom>
      <Button main onPress={() => beginStudy(lessonId)}>
        {words.here}
      </Button>
      <Button onPress={leavePage}>{words.back}</Button>
    </Bottom>
  </>
)

function Refused() {
  const problem = useStudying(state => state.problem)
  return (
    <>
      <Status mark='attention' title={problem?.title ?? words.silence} announced />
      <Bottom>
        <Button main onPress={leavePage}>
          {words.back}
        </Button>
        <OfficePhone />
      </Bottom>
    </>
  )
}
