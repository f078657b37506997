import type { Problem } from '#shared/ask'
import { leavePage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Failed } from '../../ui/failed'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from './bookings.words'
import { CallDesk } from './call-buttons'
import { useRelative } from '../session'

interface ReadingProps {
  failure: { problem: Problem | null } | undefined
  onAgain: () => unknown
}

/** What stands where something is to be read: that it is on its way, or why it has not come. */
export function Reading({ failure, onAgain }: ReadingProps) {
  const { countyPhone } = useRelative()
  if (!failure) {
    return (
      <Status mark='busy' title={words.reading}>
        <Words quiet>{words.moment}</Words>
      </Status>
    )
  }
  return (
    <>
      <Failed failure={failure} />
      <Bottom>
        <CallDesk phone={countyPhone} />
        <Button main onPress={onAgain}>
          {words.again}
        </Button>
        <Button onPress={leavePage}>{words.back}</Button>
      </Bottom>
    </>
  )
}
