import { Entrance } from '../../../account/entrance/entrance'
import { useFresh } from '../../../device/use-fresh'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Empty } from '../../../ui/more'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { Certificates } from '../certificates'
import { Part } from '../part'
import { readRecord, useOwnRecord } from '../records.store'
import { words } from '../records.words'

const look = () => void readRecord()

/** What a person has studied, and the paper that he may show to whom he likes. */
export default function MinePage() {
  return (
    <Screen>
      <Entrance>
        <Mine />
      </Entrance>
    </Screen>
  )
}

function Mine() {
  const { own, failure } = useOwnRecord()
  useFresh(look)
  if (!own) {
    return failure === null ? (
      <Status mark='busy' title={words.reading} />
    ) : (
      <Notice tone='attention' title={failure || words.silence}>
        <Button onPress={look}>{words.again}</Button>
      </Notice>
    )
  }
  const { record, certificates, mayIssue } = own
  const { lessons, exams, classes, seconds } = record
  const isNothing = lessons.length + exams.length + classes.length === 0
  return (
    <>
      {failure !== null && <Notice tone='attention' title={failure || words.silence} />}
      {isNothing && <Empty title={words.none}>{words.noneWhat}</Empty>}
      {seconds > 0 && (
        <Card>
          <Fact name={words.sum} value={words.span(seconds)} large />
          <Words quiet>{words.judged}</Words>
        </Card>
      )}
      <Certificates certificates={certificates} mayIssue={mayIssue} />
      <Part
        title={words.lessons}
        rows={lessons.map(one => ({
          key: one.lessonId,
          title: one.title,
          what: words.lesson(one),
        }))}
      />
      <Part
        title={words.exams}
        rows={exams.map(one => ({ key: one.sittingId, title: one.title, what: words.exam(one) }))}
      />
      <Part
        title={words.classes}
        rows={classes.map(one => ({
          ...{ key: one.classId, title: one.title, what: words.attended(one) },
        }))}
      />
    </>
  )
}
