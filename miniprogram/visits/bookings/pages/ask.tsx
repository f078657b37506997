import { useEffect, useState } from 'react'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { Screen } from '../../../ui/screen'
import { RelativeEntrance, useRelative } from '../../session'
import { Along } from '../asking/along'
import { Found } from '../asking/found'
import { Needs } from '../asking/needs'
import { Hard, OwnPhone, Rather } from '../asking/rather'
import { Review } from '../asking/review'
import { Sent } from '../asking/sent'
import { Time } from '../asking/time'
import { Who } from '../asking/who'
import { takeUpDraft, turnTo, useDraft } from '../draft.store'
import { openStep } from '../form'
import '../bookings.scss'

/** Where a relative asks for a visit: one question after the other, and nothing is lost in between. */
export default function AskPage() {
  return (
    <Screen>
      <RelativeEntrance>
        <Asking />
      </RelativeEntrance>
    </Screen>
  )
}

function Asking() {
  const { relativeId } = useRelative()
  const { relativeId: owner, form, step } = useDraft()
  const [sent, setSent] = useState<OwnBooking | null>(null)
  const [wasTaken, setWasTaken] = useState(false)
  useEffect(() => takeUpDraft(relativeId), [relativeId])
  if (sent) return <Sent booking={sent} />
  if (owner !== relativeId) return null

  function handleTaken() {
    setWasTaken(true)
    turnTo('when')
  }

  switch (openStep(form, step)) {
    case 'who':
      return <Who />
    case 'along':
      return <Along />
    case 'rather':
      return <Rather />
    case 'hard':
      return <Hard />
    case 'phone':
      return <OwnPhone />
    case 'found':
      return <Found />
    case 'when':
      return <Time wasTaken={wasTaken} />
    case 'needs':
      return <Needs />
    case 'review':
      return <Review onSent={setSent} onTaken={handleTaken} />
  }
}
