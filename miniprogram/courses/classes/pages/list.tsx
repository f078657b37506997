import { useState } from 'react'
import { Entrance } from '../../../account/entrance/entrance'
import { Listing } from '../../../account/listing'
import { Button } from '../../../ui/button'
import { Screen } from '../../../ui/screen'
import { ClassCard } from '../class-card'
import { words } from '../classes.words'
import { useComingClasses, usePastClasses } from '../own-classes.store'

/** The classes that the person is to attend, and those that are over. */
export default function ClassesPage() {
  const [list, setList] = useState<'coming' | 'past'>('coming')
  return (
    <Screen>
      <Entrance>
        {list === 'coming' ? <Coming /> : <Past />}
        <Button onPress={() => setList(list === 'coming' ? 'past' : 'coming')}>
          {list === 'coming' ? words.showPast : words.showComing}
        </Button>
      </Entrance>
    </Screen>
  )
}

const Coming = () => (
  <Listing list={useComingClasses()} empty={{ title: words.none, what: words.noneWhat }}>
    {classes => classes.map(one => <ClassCard key={one.id} one={one} />)}
  </Listing>
)

const Past = () => (
  <Listing list={usePastClasses()} empty={{ title: words.pastNone, what: words.pastNoneWhat }}>
    {classes => classes.map(one => <ClassCard key={one.id} one={one} />)}
  </Listing>
)
