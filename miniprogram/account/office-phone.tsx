import { offerCall } from '../device/call'
import { Button } from '../ui/button'
import { words } from './account.words'
import { useSession } from './session.store'

/** The office's telephone, one tap away; nothing while it is not known. */
export function OfficePhone() {
  const phone = useSession(session => session.officePhone)
  if (phone === '') return null
  return (
    <Button number={phone} onPress={() => offerCall(phone)}>
      {words.callOffice}
    </Button>
  )
}
