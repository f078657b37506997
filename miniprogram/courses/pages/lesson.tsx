import { useCallback, useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Entrance } from '../../account/entrance/entrance'
import { problemIn } from '../../account/trouble'
import { OfficePhone } from '../../account/office-phone'
import { leavePage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { useVisible } from '../../device/use-visible'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { readLesson, useKeptLesson } from '../kept-lessons.store'
import { LessonView, Opening } from '../lesson/lesson-view'
import { words } from '../lesson/lesson.words'
import { sendOfflineReading } from '../offline-reading.store'
import { beginStudy, leaveStudy, setVisible, useStudying } from '../study.store'
import '../courses.scss'

/** Where a lesson is read, heard and seen; it counts while the page is in front. */
export default function LessonPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Lesson key={id} id={id} />
      </Entrance>
    </Screen>
  )
}

/** What failed without a signal is tried again when there is one. */
function goOn() {
  const { stage, lessonId } = useStudying.getState()
  if (stage === 'offline') void beginStudy(lessonId)
  void sendOfflineReading()
}

function Lesson({ id }: { id: string }) {
  const kept = useKeptLesson(id)
  const [failure, setFailure] = useState<{ title: string } | null>(null)

  const read = useCallback(async () => {
    setFailure(null)
    try {
      await readLesson(id)
    } catch (error) {
      setFailure({ title: problemIn(error)?.title ?? words.silence })
    }
    // Not before there is something before the eyes.
    void beginStudy(id)
  }, [id])
  useEffect(() => {
    void read()
    return () => void leaveStudy()
  }, [read])
  useVisible(setVisible)
  useFresh(goOn)

  if (kept) return <LessonView kept={kept} />
  if (!failure) return <Opening />
  return (
    <>
      <Status mark='attention' title={failure.title} announced />
      <Bottom>
        <Button main onPress={read}>
          {words.again}
        </Button>
        <OfficePhone />
        <Button onPress={leavePage}>{words.back}</Button>
      </Bottom>
    </>
  )
}
