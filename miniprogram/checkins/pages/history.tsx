import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { Screen } from '../../ui/screen'
import { historyWords as words } from '../history.words'
import { byDay, useHistory } from '../history.store'
import { DayCard } from '../day-card'

/** The person's own record, day by day: when, whether in time, where, and what was decided. */
export default function History() {
  return (
    <Screen>
      <Entrance>
        <Record />
      </Entrance>
    </Screen>
  )
}

function Record() {
  const list = useHistory()
  return (
    <Listing list={list} empty={{ title: words.empty, what: words.emptyWhat }}>
      {checkIns => byDay(checkIns).map(day => <DayCard key={day.day} {...day} />)}
    </Listing>
  )
}
