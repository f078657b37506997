import type { OfferFilter } from '#shared/jobs/browsing.contract'
import { INSURANCES, KINDS, SHIFTS, SKILLS } from '#shared/jobs/postings.words'
import { Entrance } from '../../account/entrance/entrance'
import { leavePage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { readAreas, useAreas } from '../finding/areas.store'
import { DISTANCES, PAYS } from '../finding/choices'
import { words } from '../finding/finding.words'
import { lookFor, lookForAll, useSearch } from '../finding/search.store'
import { Pills } from '../pill'
import '../jobs.scss'

/** What is looked for, one question a card; each choice counts at once. */
export default function FilterPage() {
  return (
    <Screen>
      <Entrance>
        <From />
        <Choice title={words.pay} field='payAtLeast' any={words.anyPay} names={PAYS} />
        <Choice title={words.kind} field='kind' names={namesOf(KINDS)} />
        <Choice title={words.shift} field='shift' names={namesOf(SHIFTS)} />
        <Choice title={words.lodging} field='lodging' names={[{ name: 'yes', label: words.bed }]} />
        <Choice title={words.skill} field='skill' names={namesOf(SKILLS)} />
        <Choice title={words.insurance} field='insurance' names={namesOf(INSURANCES)} />
        <Bottom>
          <Button main onPress={leavePage}>
            {words.results}
          </Button>
          <Button onPress={lookForAll}>{words.reset}</Button>
        </Bottom>
      </Entrance>
    </Screen>
  )
}

const namesOf = <Name extends string>(labels: Record<Name, string>) =>
  (Object.keys(labels) as Name[]).map(name => ({ name, label: labels[name] }))

interface ChoiceProps<Field extends keyof OfferFilter> {
  title: string
  field: Field
  names: readonly { name: NonNullable<OfferFilter[Field]>; label: string }[]
  any?: string
}

/** One question of which one answer counts, or none. */
function Choice<Field extends keyof OfferFilter>({
  title,
  field,
  names,
  any = words.anything,
}: ChoiceProps<Field>) {
  const chosen = useSearch(({ filter }) => filter[field])
  return (
    <Card title={title}>
      <Pills
        choices={[{ name: undefined, label: any }, ...names]}
        isChosen={name => name === chosen}
        onChoose={name => lookFor({ [field]: name })}
      />
    </Card>
  )
}

/** From where distance is counted, and how far is too far. */
function From() {
  useFresh(readAreas)
  const { areas } = useAreas()
  const { townshipId, kilometres } = useSearch(({ filter }) => filter)
  return (
    <Card title={words.from}>
      <Words quiet>{words.fromWhat}</Words>
      <Pills
        choices={[
          { name: undefined, label: words.fromNone },
          ...areas.map(({ id, name }) => ({ name: id, label: name })),
        ]}
        isChosen={name => name === townshipId}
        onChoose={name => lookFor({ townshipId: name })}
      />
      {townshipId !== undefined && (
        <>
          <Words>{words.within}</Words>
          <Pills
            choices={[{ name: undefined, label: words.anyDistance }, ...DISTANCES]}
            isChosen={name => name === kilometres}
            onChoose={name => lookFor({ kilometres: name })}
          />
        </>
      )}
    </Card>
  )
}
