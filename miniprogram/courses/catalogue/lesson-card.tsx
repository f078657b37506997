import type { OwnLesson } from '#shared/courses/catalogue.contract'
import { openPage } from '../../device/pages'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { Words } from '../../ui/words'
import { fieldNames, words } from '../courses.words'
import { useKeptLesson } from '../kept-lessons.store'
import { useDueCount } from './catalogue.store'

/** One lesson: what it is about, how long it takes, how far one is. */
export function LessonCard({ lesson }: { lesson: OwnLesson }) {
  const { id, title, summary, field, minutes, has, dueDay, progress } = lesson
  const today = useDueCount(state => state.today)
  const isKept = useKeptLesson(id) !== null
  const also = words.has(has)
  return (
    <Card title={title}>
      <Words>{summary}</Words>
      <Words quiet>
        {[fieldNames[field], words.minutes(minutes), also].filter(Boolean).join(' · ')}
      </Words>
      {dueDay !== null && progress.state !== 'done' && (
        <Words quiet>{words.due(dueDay, today)}</Words>
      )}
      <Chip tone={progress.state === 'done' ? 'good' : 'plain'}>{words.state(lesson)}</Chip>
      {isKept && <Words quiet>{words.kept}</Words>}
      <Button main={progress.state !== 'done'} onPress={() => openLesson(id)}>
        {words.open(progress.state)}
      </Button>
    </Card>
  )
}

export const openLesson = (id: string) => openPage(`/courses/pages/lesson?id=${id}`)
