import { openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { words } from './exam-duty.words'
import { readExams, useOwnExams } from './exams.store'

/** So long before its end an exam is brought to mind. */
const DAYS_BEFORE = 7
const DAY_MILLISECONDS = 24 * 3600_000

/** On the first page: an exam that is being sat, or that is over soon; nothing when there is none. */
export function ExamDuty() {
  useFresh(readExams)
  const exams = useOwnExams()
  const running = exams.find(({ sittingId }) => sittingId !== null)
  const soon = exams.find(({ state, until }) => state === 'open' && isSoon(until))
  if (running?.sittingId) {
    return (
      <Card title={running.title}>
        <Words>{words.running}</Words>
        <Button main onPress={() => openPage(`/courses/exams/pages/sit?id=${running.sittingId}`)}>
          {words.goOn}
        </Button>
      </Card>
    )
  }
  if (!soon?.until) return null
  return (
    <Card title={soon.title}>
      <Words>{words.until(soon.until)}</Words>
      <Button main onPress={() => openPage('/courses/exams/pages/list')}>
        {words.look}
      </Button>
    </Card>
  )
}

const isSoon = (until: string | null): boolean =>
  until !== null && Date.parse(until) - Date.now() < DAYS_BEFORE * DAY_MILLISECONDS
