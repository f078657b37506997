import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { completeBooking } from '#shared/visits/bookings/bookings.endpoints'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { openPage, toTop } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { LongField } from '../../../ui/long-field'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { RelativeEntrance, callAsRelative } from '../../session'
import { words as asking } from '../asking.words'
import { CompanionPicks, useCompanions } from '../asking/along'
import { Interpreter, NeedPicks } from '../asking/needs'
import { words } from '../bookings.words'
import { CallDesk } from '../call-buttons'
import type { PartProps } from '../one/part'
import { ReasonCard } from '../one/reason-card'
import { useOneBooking } from '../one/use-one-booking'
import { Reading } from '../reading'
import { openVisit } from '../ways'
import '../bookings.scss'

/** Where a relative completes what the desk has given back. */
export default function CompletePage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>
        <Completing id={id ?? '-'} />
      </RelativeEntrance>
    </Screen>
  )
}

function Completing({ id }: { id: string }) {
  const { booking, failure, busy, ask, load } = useOneBooking(id)
  if (!booking) return <Reading failure={failure} onAgain={load} />
  if (!booking.can.complete) return <Completed booking={booking} />
  return (
    <>
      <Failed failure={failure} />
      <ReasonCard booking={booking} />
      <Mending booking={booking} busy={busy} ask={ask} />
    </>
  )
}

const LONGEST = 300

/** What can be put right: proofs and people on their own pages, the rest here. */
function Mending({ booking, busy, ask }: PartProps) {
  const [companions, setCompanions] = useState(() => booking.companions.map(({ id }) => id))
  const [needs, setNeeds] = useState(booking.needs)
  const [interpreter, setInterpreter] = useState(booking.interpreter)
  const [said, setSaid] = useState('')
  const { read } = useCompanions(booking.kinshipId)

  async function handleSend() {
    if (busy) return
    const language = interpreter?.trim() || null
    const { id } = booking
    const completed = { id, companions, needs, interpreter: language, words: said.trim() }
    await ask(() => callAsRelative(completeBooking, completed))
    await toTop()
  }

  return (
    <>
      <Card>
        <Button onPress={() => openPage('/visits/relatives/pages/kinships')}>
          {words.toProofs}
        </Button>
        <Button
          onPress={() =>
            openPage(`/visits/relatives/pages/companions?kinship=${booking.kinshipId}`)
          }
        >
          {words.toCompanions}
        </Button>
      </Card>
      {read && (
        <Card title={asking.along}>
          <CompanionPicks companions={read} chosen={companions} onChange={setCompanions} />
        </Card>
      )}
      <Card title={asking.needs}>
        <NeedPicks chosen={needs} onChange={setNeeds} />
        <Interpreter value={interpreter} onChange={setInterpreter} />
      </Card>
      <Card>
        <LongField
          label={words.completeWords}
          example={words.completeExample}
          value={said}
          longest={LONGEST}
          onChange={setSaid}
        />
      </Card>
      <Bottom>
        <CallDesk phone={booking.deskPhone} />
        <Button main onPress={handleSend}>
          {words.completeSend}
        </Button>
      </Bottom>
    </>
  )
}

/** It lies at the desk again. */
const Completed = ({ booking }: { booking: OwnBooking }) => (
  <>
    <Status mark='done' title={words.completed} announced>
      <Words>{words.completedWhat}</Words>
    </Status>
    <Bottom>
      <CallDesk phone={booking.deskPhone} />
      <Button main onPress={() => openVisit(booking.id)}>
        {words.look}
      </Button>
    </Bottom>
  </>
)
