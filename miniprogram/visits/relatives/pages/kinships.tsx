import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { KIN } from '#shared/visits/relatives/kin'
import { openPage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Empty } from '../../../ui/more'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { CallDesk } from '../../bookings/call-buttons'
import { Reading } from '../../bookings/reading'
import { RelativeEntrance, useRelative } from '../../session'
import { useClaim } from '../claiming/claim.store'
import { STATES, words } from '../kinships.words'
import { useOwnKinships } from '../own-kinships'
import { refreshOwn, useOwnRelative } from '../own.store'

/** Whom the relative wants to visit, and how far the desk has come with that. */
export default function KinshipsPage() {
  return (
    <Screen>
      <RelativeEntrance>
        <Own />
      </RelativeEntrance>
    </Screen>
  )
}

function Own() {
  const { read, failure, load } = useOwnKinships()
  const { relativeId, countyPhone } = useRelative()
  const claim = useClaim()
  if (!read) return <Reading failure={failure} onAgain={load} />

  const { kinships } = read
  const isBegun =
    claim.relativeId === relativeId && claim.completes === null && claim.prisonId !== ''
  return (
    <>
      {kinships.length === 0 && <Empty title={words.none}>{words.noneWhat}</Empty>}
      <IdentityFirst />
      {kinships.map(one => (
        <OneOfThem key={one.id} kinship={one} />
      ))}
      <Bottom>
        <CallDesk phone={countyPhone} />
        <Button
          main={kinships.length === 0 || isBegun}
          onPress={() => openPage('/visits/relatives/pages/kinship')}
        >
          {isBegun ? words.goOn : words.add}
        </Button>
      </Bottom>
    </>
  )
}

/** Nothing is accepted before it is known who he is. */
function IdentityFirst() {
  const { own } = useOwnRelative()
  useFresh(refreshOwn)
  if (!own || own.identity.state === 'verified') return null
  return (
    <Card title={words.identityTitle}>
      <Words>{words.identityWhat}</Words>
      <Row onPress={() => openPage('/visits/relatives/pages/account')}>{words.identityGo}</Row>
    </Card>
  )
}

function OneOfThem({ kinship }: { kinship: OwnKinship }) {
  const { id, prisonerName, prisonName, kin, state } = kinship
  const { name, tone, what } = STATES[state]
  return (
    <Card title={prisonerName}>
      <Words quiet>{`${prisonName}　${words.kin}${KIN[kin]}`}</Words>
      <Chip tone={tone}>{name}</Chip>
      <Words>{what}</Words>
      <Row onPress={() => openPage(`/visits/relatives/pages/kinship?id=${id}`)}>
        {state === 'returned' ? words.complete : words.look}
      </Row>
    </Card>
  )
}
