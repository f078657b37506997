import { momentInChina } from '#shared/time/days'
import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { Card } from '../../ui/card'
import { Entry } from '../../ui/entry'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { keyOf, useLooks } from '../looks.store'
import { words } from '../oversight.words'

/** Who looked at the person's place or file: role, office, purpose and time. */
export default function Looks() {
  return (
    <Screen>
      <Entrance>
        <Words>{words.why}</Words>
        <Trace />
      </Entrance>
    </Screen>
  )
}

function Trace() {
  const list = useLooks()
  return (
    <Listing list={list} empty={{ title: words.empty, what: words.emptyWhat }}>
      {looks => (
        <Card>
          {looks.map(look => (
            <Entry key={keyOf(look)} title={words.who(look)} at={momentInChina(look.at)}>
              <Words quiet>{words.purpose(look.purpose)}</Words>
            </Entry>
          ))}
        </Card>
      )}
    </Listing>
  )
}
