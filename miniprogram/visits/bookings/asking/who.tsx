import { dayInChina } from '#shared/time/days'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { KIN } from '#shared/visits/relatives/kin'
import { openPage } from '../../../device/pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Entry } from '../../../ui/entry'
import { Pick } from '../../../ui/pick'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { useOwnKinships } from '../../relatives/own-kinships'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { Reading } from '../reading'
import { Question, goOn } from './question'

const KINSHIPS_PAGE = '/visits/relatives/pages/kinships'

/** Whom the relative wants to see, of those with whom the desk has seen the kinship. */
export function Who() {
  const chosen = useDraft(({ form }) => form.kinshipId)
  const { read, failure, load } = useOwnKinships()
  if (!read) return <Reading failure={failure} onAgain={load} />

  const today = dayInChina(new Date(read.now))
  const good = read.kinships.filter(one => whyNot(one, today) === null)
  const others = read.kinships.filter(one => whyNot(one, today) !== null)
  if (read.kinships.length === 0) return <NobodyYet />
  return (
    <>
      <Question step='who' title={words.who} next={null}>
        {good.map(({ id, prisonId, prisonerName, prisonName }) => (
          <Pick
            key={id}
            label={words.held(prisonerName, prisonName)}
            chosen={id === chosen}
            onChoose={() => {
              answer({ kinshipId: id, prisonId })
              goOn('who')
            }}
          />
        ))}
        {good.length === 0 && (
          <Button onPress={() => openPage(KINSHIPS_PAGE)}>{words.toKinships}</Button>
        )}
      </Question>
      {others.length > 0 && (
        <Card title={words.notYet}>
          {others.map(one => (
            <Entry key={one.id} title={one.prisonerName} at={KIN[one.kin]}>
              <Words>{whyNot(one, today)}</Words>
            </Entry>
          ))}
        </Card>
      )}
    </>
  )
}

/** Why a kinship cannot be chosen; null when it can. */
function whyNot({ state, expiresDay }: OwnKinship, today: string): string | null {
  if (state !== 'accepted') return words.kinshipStates[state]
  return expiresDay !== null && expiresDay < today ? words.kinshipOver : null
}

const NobodyYet = () => (
  <>
    <Status mark='person' title={words.whoNone}>
      <Words>{words.whoNoneWhat}</Words>
    </Status>
    <Button main onPress={() => openPage(KINSHIPS_PAGE)}>
      {words.prove}
    </Button>
  </>
)
