import { useSession } from '../account/session.store'
import { openPage } from '../device/pages'
import { useFresh } from '../device/use-fresh'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Row } from '../ui/row'
import { Words } from '../ui/words'
import { readDue, useDue } from './due.store'
import { words } from './study-duty.words'

const look = () => void readDue()

/** On the first page: what is to be studied; nothing when nothing is. */
export function StudyDuty() {
  const { personId, count, overdue, first } = useDue()
  const known = useSession(session => session.personId)
  useFresh(look)
  if (personId !== known || !first) return null
  return (
    <Card title={words.title}>
      <Words>{words.first(first.title, first.minutes)}</Words>
      {first.dueDay !== null && (
        <Words quiet>{overdue > 0 ? words.wasDue(first.dueDay) : words.due(first.dueDay)}</Words>
      )}
      <Button main onPress={() => openPage(`/courses/pages/lesson?id=${first.id}`)}>
        {first.progress.state === 'begun' ? words.goOn : words.begin}
      </Button>
      {count > 1 && (
        <Row onPress={() => openPage('/courses/pages/catalogue')}>{words.all(count)}</Row>
      )}
    </Card>
  )
}
