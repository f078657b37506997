import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { useSession } from '../../account/session.store'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { useLessons, useWantedLessons } from '../catalogue/catalogue.store'
import { LessonCard, openLesson } from '../catalogue/lesson-card'
import { OwnStudy, Prompting, WayChoice } from '../catalogue/own-study'
import { Finder, Lists } from '../catalogue/wanted'
import { words } from '../courses.words'
import { useKeptLessons } from '../kept-lessons.store'
import '../courses.scss'

/** What there is to study: what is due, what is free to take, what is done. */
export default function CataloguePage() {
  return (
    <Screen>
      <Entrance>
        <OwnStudy />
        <Lists />
        <Lessons />
        <Finder />
        <Prompting />
        <WayChoice />
      </Entrance>
    </Screen>
  )
}

function Lessons() {
  const lessons = useLessons()
  const { list } = useWantedLessons()
  return (
    <>
      <Listing list={lessons} empty={words.empty[list]}>
        {items => items.map(lesson => <LessonCard key={lesson.id} lesson={lesson} />)}
      </Listing>
      {lessons.items === null && lessons.failure && <OnThisPhone />}
    </>
  )
}

/** Without a signal: what was opened before. */
function OnThisPhone() {
  const known = useSession(session => session.personId)
  const { personId, lessons } = useKeptLessons()
  const own = personId === known ? Object.values(lessons) : []
  if (own.length === 0) return null
  return (
    <>
      <Notice tone='waiting' title={words.offlineList} />
      <Card>
        {own.map(({ lesson: { lessonId, title } }) => (
          <Row key={lessonId} onPress={() => openLesson(lessonId)}>
            {title}
          </Row>
        ))}
      </Card>
    </>
  )
}
