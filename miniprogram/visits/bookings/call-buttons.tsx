import { offerCall } from '../../device/call'
import { Button } from '../../ui/button'
import { words } from './bookings.words'

/** A telephone, one tap away; nothing while it is not known. */
const Call = ({ phone, label }: { phone: string; label: string }) =>
  phone === '' ? null : (
    <Button number={phone} onPress={() => offerCall(phone)}>
      {label}
    </Button>
  )

export const CallDesk = ({ phone }: { phone: string }) => (
  <Call phone={phone} label={words.callDesk} />
)

export const CallPrison = ({ phone }: { phone: string }) => (
  <Call phone={phone} label={words.callPrison} />
)

export const CallRoom = ({ phone }: { phone: string }) => (
  <Call phone={phone} label={words.callRoom} />
)
