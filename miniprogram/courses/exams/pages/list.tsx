import type { OwnSitting } from '#shared/courses/sittings.contract'
import { Entrance } from '../../../account/entrance/entrance'
import { Listing } from '../../../account/listing'
import { openPage } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { ExamCard } from '../exam-card'
import { useOwnExams, useOwnSittings } from '../exams.store'
import { words } from '../exams.words'

/** Which exams there are, and how those went that are over. */
export default function ExamsPage() {
  return (
    <Screen>
      <Entrance>
        <Exams />
        <Past />
        <Bottom>
          <Button onPress={() => openPage('/courses/records/pages/mine')}>{words.record}</Button>
        </Bottom>
      </Entrance>
    </Screen>
  )
}

const Exams = () => useOwnExams().map(exam => <ExamCard key={exam.paperId} exam={exam} />)

function Past() {
  const list = useOwnSittings()
  const exams = useOwnExams()
  // What can be sat says enough: nothing more is said of what was not.
  if (list.items?.length === 0 && exams.length > 0) return null
  return (
    <Listing list={list} empty={{ title: words.none, what: words.noneWhat }}>
      {sittings => sittings.map(sitting => <OneOfPast key={sitting.id} sitting={sitting} />)}
    </Listing>
  )
}

function OneOfPast({ sitting }: { sitting: OwnSitting }) {
  const { id, title, passed, comment, retake } = sitting
  return (
    <Card title={title}>
      <Words quiet>{words.when(sitting)}</Words>
      <Chip tone={passed ? 'good' : 'plain'}>{words.score(sitting)}</Chip>
      {comment !== null && <Words>{words.comment(comment)}</Words>}
      {retake && <Words>{words.retake}</Words>}
      <Row onPress={() => openPage(`/courses/exams/pages/result?id=${id}`)}>{words.look}</Row>
    </Card>
  )
}
