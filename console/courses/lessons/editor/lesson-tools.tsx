import { useState } from 'react'
import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import type { Lesson } from '#shared/courses/editing.contract'
import { discardDraft, withdrawLesson } from '#shared/courses/lessons.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { useToday } from '../../../ui/plans/use-today'
import { words } from '../lessons.words'
import { PublishDialog } from './publish-dialog'

interface LessonToolsProps {
  lesson: Lesson | null
  isChanged: boolean
  busy: boolean
  read: () => Promise<void>
  show: (lesson: Lesson) => void
  onSave: () => void
  /** @param sentence - what was done. */
  onSaid: (sentence: string) => void
}

type Asking = 'publish' | 'discard' | 'withdraw'

/** What can be done with a lesson as a whole. */
export function LessonTools(props: LessonToolsProps) {
  const { lesson, isChanged, busy, read, onSave } = props
  const [asking, setAsking] = useState<Asking | null>(null)
  const mayPublish = lesson?.abilities.publish ?? false
  const hasDraft = lesson?.versions[0]?.state === 'draft'
  const isOld = lesson !== null && lesson.shown.version !== lesson.versions[0]?.version
  const isRead = lesson?.versions.some(({ state }) => state === 'published') ?? false
  const mayWrite = lesson?.abilities.write ?? true

  return (
    <>
      {lesson && (
        <span className='state'>
          {words.version(lesson.shown.version)}　{words.states[lesson.shown.state]}
        </span>
      )}
      {isOld && <Button onClick={() => void read()}>{words.toDraft}</Button>}
      <span className='quiet' role='status'>
        {isChanged && words.unsaved}
      </span>
      <span className='last in-line'>
        {mayWrite && (
          <Button
            type='primary'
            loading={busy}
            disabled={!isChanged || (isOld && hasDraft)}
            onClick={onSave}
          >
            {words.save}
          </Button>
        )}
        {mayPublish && hasDraft && !isOld && (
          <Button
            disabled={isChanged || (lesson?.obstacles.length ?? 0) > 0}
            title={isChanged ? words.saveFirst : undefined}
            onClick={() => setAsking('publish')}
          >
            {words.publish}
          </Button>
        )}
        {mayWrite && !mayPublish && hasDraft && <span className='quiet'>{words.onlyCounty}</span>}
        {mayWrite && hasDraft && (
          <Button onClick={() => setAsking('discard')}>{words.discard}</Button>
        )}
        {mayPublish && isRead && (
          <Button danger onClick={() => setAsking('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </span>
      {lesson && asking && (
        <Asked {...props} lesson={lesson} asking={asking} onClose={() => setAsking(null)} />
      )}
    </>
  )
}

interface AskedProps extends LessonToolsProps {
  lesson: Lesson
  asking: Asking
  onClose: () => void
}

/** What is asked before it is done. */
function Asked({ lesson, asking, show, onSaid, onClose }: AskedProps) {
  const today = useToday()
  const navigate = useNavigate()
  const { id: lessonId, revision } = lesson
  switch (asking) {
    case 'publish':
      return (
        <PublishDialog
          lesson={lesson}
          today={today}
          onClose={onClose}
          onPublished={(published, from) => {
            show(published)
            onSaid(from === null ? words.published : words.publishedFrom(from))
            onClose()
          }}
        />
      )
    case 'discard':
      return (
        <AskFirst
          title={words.discard}
          yes={words.discard}
          danger
          onClose={onClose}
          onYes={async () => {
            const { lesson: left } = await call(discardDraft, { lessonId, revision })
            if (!left) return navigate('/lessons')
            show(left)
            onSaid(words.discarded)
          }}
        >
          {words.discardMeans}
        </AskFirst>
      )
    case 'withdraw':
      return (
        <AskFirst
          title={words.withdrawTitle}
          yes={words.withdrawYes}
          danger
          asksReason
          onClose={onClose}
          onYes={async reason => {
            show(await call(withdrawLesson, { lessonId, reason }))
            onSaid(words.withdrawn)
          }}
        >
          {words.withdrawMeans}
        </AskFirst>
      )
  }
}
