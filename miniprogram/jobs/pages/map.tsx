import { useMemo, useState } from 'react'
import type { OfferMark } from '#shared/jobs/browsing.contract'
import { Entrance } from '../../account/entrance/entrance'
import { leavePage, openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Empty, More } from '../../ui/more'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { readAreas, useAreas } from '../finding/areas.store'
import { chosenIn, payOf, words } from '../finding/finding.words'
import { readMarks, useMarks } from '../finding/map.store'
import { useSearch } from '../finding/search.store'
import { marksOf } from '../map/marks'
import { WorkMap } from '../map/work-map'
import '../jobs.scss'

/** What is looked for, on a map. */
export default function MapPage() {
  return (
    <Screen>
      <Entrance>
        <Marked />
      </Entrance>
    </Screen>
  )
}

function Marked() {
  useFresh(readMarks)
  useFresh(readAreas)
  const { marks, total, failure } = useMarks()
  const { areas } = useAreas()
  const filter = useSearch(search => search.filter)
  const [picked, setPicked] = useState<readonly string[]>([])
  const shown = useMemo(() => marksOf(marks ?? []), [marks])
  return (
    <>
      {marks && marks.length > 0 && (
        <>
          <WorkMap marks={shown} areas={areas} onOpen={({ ids }) => setPicked(ids)} />
          <Words>{words.mapWhat(marks.length, total)}</Words>
          {marks.some(({ exact }) => !exact) && <Words quiet>{words.roughly}</Words>}
          <Picked marks={marks.filter(({ id }) => picked.includes(id))} />
        </>
      )}
      {marks?.length === 0 && <Empty title={words.mapNone}>{words.mapNoneWhat}</Empty>}
      <More
        loading={marks === null && failure === null}
        more={false}
        failure={failure && (failure.problem?.title ?? '')}
        onMore={readMarks}
        onAgain={readMarks}
      />
      <Bottom>
        <Button onPress={() => openPage('/jobs/pages/filter')}>
          {words.narrow(chosenIn(filter))}
        </Button>
        <Button onPress={leavePage}>{words.backToList}</Button>
      </Bottom>
    </>
  )
}

/** What is at the mark that was tapped. */
function Picked({ marks }: { marks: readonly OfferMark[] }) {
  if (marks.length === 0) return <Words quiet>{words.mapPick}</Words>
  return (
    <Card>
      {marks.map(({ id, title, employerName, pay }) => (
        <Row key={id} onPress={() => openPage(`/jobs/pages/offer?id=${id}`)}>
          {`${title} ${payOf({ pay })} ${employerName}`}
        </Row>
      ))}
    </Card>
  )
}
