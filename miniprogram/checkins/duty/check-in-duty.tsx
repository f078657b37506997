import { OfficePhone } from '../../account/office-phone'
import { openPage } from '../../device/pages'
import { useClock } from '../../device/use-clock'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { words } from '../checkins.words'
import { standingAt, useToday } from '../today.store'
import { useUnsent } from '../unsent.store'
import { Done, receiptOfToday } from './done'
import { Rejection, Waiting } from './unsent-notices'
import { WhatToDo } from './what-to-do'

const readDuty = () => void useToday.getState().read()

/** Checking in, as the first page shows it: what is on its way, what was done, and the button. */
export function CheckInDuty() {
  useFresh(readDuty)
  const at = useClock()
  const duty = useToday()
  const { drafts, turned, received } = useUnsent()
  const standing = standingAt(at, duty)
  const receipt = receiptOfToday(standing, received)
  const done = receipt !== null || drafts.length > 0

  return (
    <Card title={words.title}>
      {turned.map(one => (
        <Rejection key={one.attemptId} turned={one} />
      ))}
      {drafts.length > 0 && <Waiting count={drafts.length} />}
      {receipt ? (
        <Done receipt={receipt} />
      ) : (
        drafts.length === 0 && <WhatToDo standing={standing} window={duty.today?.window} />
      )}
      {duty.stale && duty.today && <Words quiet>{words.asOf(duty.today.now)}</Words>}
      {duty.problem && <Words quiet>{duty.problem.title}</Words>}
      <Button
        main={!done && standing.stage !== 'before'}
        onPress={() => openPage('/checkins/pages/submit')}
      >
        {done ? words.goAgain : words.go[standing.stage]}
      </Button>
      <OfficePhone />
    </Card>
  )
}
