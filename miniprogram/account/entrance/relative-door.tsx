import { openPage } from '../../device/pages'
import { Button } from '../../ui/button'
import { words } from '../account.words'

/** Who comes to visit somebody in a prison needs no code from an office. */
export const RelativeDoor = () => (
  <Button onPress={() => openPage('/visits/bookings/pages/home')}>{words.relativeDoor}</Button>
)
