import { useCallback, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import { listCompanions } from '#shared/visits/relatives/companions.endpoints'
import { openPage, toTop } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/more'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { CallDesk } from '../../bookings/call-buttons'
import { Reading } from '../../bookings/reading'
import { RelativeEntrance, callAsRelative, useRelative } from '../../session'
import { CompanionCard } from '../companions/companion-card'
import { CompanionForm } from '../companions/companion-form'
import { words } from '../companions/companions.words'

/** Who comes along to visits of one prisoner. */
export default function CompanionsPage() {
  const { kinship } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>
        {kinship === undefined ? <NotHere /> : <Companions kinshipId={kinship} />}
      </RelativeEntrance>
    </Screen>
  )
}

function Companions({ kinshipId }: { kinshipId: string }) {
  const { answer: companions, failure, ask } = useAsked<readonly Companion[]>()
  const { countyPhone } = useRelative()
  const [adding, setAdding] = useState(false)
  const load = useCallback(
    () => void ask(async () => (await callAsRelative(listCompanions, { kinshipId })).companions),
    [ask, kinshipId],
  )
  useFresh(load)
  if (!companions) return <Reading failure={failure} onAgain={load} />

  function turn(isAdding: boolean) {
    setAdding(isAdding)
    if (!isAdding) load()
    void toTop()
  }

  if (adding) {
    return (
      <CompanionForm kinshipId={kinshipId} onNamed={() => turn(false)} onStop={() => turn(false)} />
    )
  }
  return (
    <>
      {companions.length === 0 && <Empty title={words.none}>{words.noneWhat}</Empty>}
      {companions.map(one => (
        <CompanionCard key={one.id} companion={one} onRemoved={load} />
      ))}
      <Bottom>
        <CallDesk phone={countyPhone} />
        <Button main onPress={() => turn(true)}>
          {words.add}
        </Button>
      </Bottom>
    </>
  )
}

const NotHere = () => (
  <>
    <Status mark='attention' title={words.notHere} />
    <Bottom>
      <Button main onPress={() => openPage('/visits/relatives/pages/kinships')}>
        {words.toKinships}
      </Button>
    </Bottom>
  </>
)
