import { momentInChina } from '#shared/time/days'
import { Listing } from '../../../account/listing'
import { Card } from '../../../ui/card'
import { Entry } from '../../../ui/entry'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { RelativeEntrance } from '../../session'
import { keyOf, useLooksAtRelative } from '../looks.store'
import { words } from '../relatives.words'

/** Who looked at the relative's papers: office, purpose and time. */
export default function LooksPage() {
  return (
    <Screen>
      <RelativeEntrance>
        <Words>{words.looksWhy}</Words>
        <Trace />
      </RelativeEntrance>
    </Screen>
  )
}

function Trace() {
  const list = useLooksAtRelative()
  return (
    <Listing list={list} empty={{ title: words.looksEmpty, what: words.looksEmptyWhat }}>
      {looks => (
        <Card>
          {looks.map(look => (
            <Entry
              key={keyOf(look)}
              title={words.looker(look.organisationName, look.role)}
              at={momentInChina(look.at)}
            >
              <Words quiet>{words.purpose(look.purpose)}</Words>
            </Entry>
          ))}
        </Card>
      )}
    </Listing>
  )
}
