import { useRouter } from '@tarojs/taro'
import { Failed } from '../../../ui/failed'
import { Screen } from '../../../ui/screen'
import { RelativeEntrance } from '../../session'
import { OneBooking } from '../one/one-booking'
import { useOneBooking } from '../one/use-one-booking'
import { Reading } from '../reading'
import '../bookings.scss'

/** One visit: when and where, how it stands, and what can be done about it. */
export default function VisitPage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>
        <One id={id ?? '-'} />
      </RelativeEntrance>
    </Screen>
  )
}

function One({ id }: { id: string }) {
  const { booking, failure, busy, ask, load } = useOneBooking(id)
  if (!booking) return <Reading failure={failure} onAgain={load} />
  return (
    <>
      <Failed failure={failure} />
      <OneBooking booking={booking} busy={busy} ask={ask} />
    </>
  )
}
