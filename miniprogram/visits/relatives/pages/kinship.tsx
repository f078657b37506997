import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { dayInChina } from '#shared/time/days'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { leavePage, toTop } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { Reading } from '../../bookings/reading'
import { RemindCard } from '../../bookings/remind-card'
import { RelativeEntrance, useRelative } from '../../session'
import { takeUpClaim, takeUpReturned, useClaim } from '../claiming/claim.store'
import { ClaimForm } from '../claiming/claim-form'
import { words as claiming } from '../claiming/claiming.words'
import { words } from '../kinships.words'
import { OneKinship } from '../one-kinship'
import { useOwnKinships } from '../own-kinships'
import '../relatives.scss'

/** One claim, or where a new one is made. */
export default function KinshipPage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>{id === undefined ? <NewClaim /> : <Known id={id} />}</RelativeEntrance>
    </Screen>
  )
}

function NewClaim() {
  const { relativeId } = useRelative()
  const owner = useClaim(claim => claim.relativeId)
  const [sent, setSent] = useState(false)
  useEffect(() => takeUpClaim(relativeId), [relativeId])
  if (sent) return <Sent />
  return owner === relativeId ? <ClaimForm onSent={() => setSent(true)} /> : null
}

function Known({ id }: { id: string }) {
  const { read, failure, load } = useOwnKinships()
  const { relativeId } = useRelative()
  const [completing, setCompleting] = useState(false)
  const [sent, setSent] = useState(false)
  if (sent) return <Sent />
  if (!read) return <Reading failure={failure} onAgain={load} />
  const kinship = read.kinships.find(one => one.id === id)
  if (!kinship) return <Status mark='attention' title={words.notThere} />

  function handleComplete(returned: OwnKinship) {
    takeUpReturned(relativeId, returned)
    setCompleting(true)
    void toTop()
  }

  if (completing) return <ClaimForm onSent={() => setSent(true)} />
  const today = dayInChina(new Date(read.now))
  return <OneKinship kinship={kinship} today={today} onComplete={() => handleComplete(kinship)} />
}

/** The desk has it now. */
const Sent = () => (
  <>
    <Status mark='done' title={claiming.done} announced>
      <Words>{claiming.doneWhat}</Words>
    </Status>
    <RemindCard />
    <Bottom>
      <Button main onPress={leavePage}>
        {claiming.toList}
      </Button>
    </Bottom>
  </>
)
