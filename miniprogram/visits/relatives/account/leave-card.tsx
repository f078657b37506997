import { useState } from 'react'
import { closeRelative } from '#shared/visits/relatives/relatives.endpoints'
import { openHome, toTop } from '../../../device/pages'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Row } from '../../../ui/row'
import { Steps } from '../../../ui/steps'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { signOutRelative } from '../../session/sign-in'
import { words } from './account.words'

interface LeaveCardProps {
  /** How many bookings were withdrawn with the account. */
  onClosed: (withdrawn: number) => unknown
}

/** The ways out: as a person, out of this phone, or for good. */
export function LeaveCard({ onClosed }: LeaveCardProps) {
  return (
    <Card title={words.leave}>
      <Row onPress={openHome}>{words.toPerson}</Row>
      <SignOut />
      <Close onClosed={onClosed} />
    </Card>
  )
}

function SignOut() {
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.signOut}</Button>
  return (
    <>
      <Words>{words.signOutWhat}</Words>
      <Button onPress={() => signOutRelative().then(toTop)}>{words.signOutSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.stay}
      </Button>
    </>
  )
}

/** In two taps, with what it means in between. */
function Close({ onClosed }: LeaveCardProps) {
  const [asked, setAsked] = useState(false)
  const { failure, ask } = useAsked<unknown>()
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.close}</Button>

  const handleClose = () =>
    ask(async () => onClosed((await callAsRelative(closeRelative, { sure: true })).withdrawn))
  return (
    <>
      <Steps steps={words.closeWhat} />
      <Failed failure={failure} />
      <Button onPress={handleClose}>{words.closeSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.keep}
      </Button>
    </>
  )
}
