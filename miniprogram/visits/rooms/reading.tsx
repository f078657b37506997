import type { Problem } from '#shared/ask'
import { leavePage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Failed } from '../../ui/failed'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from './rooms.words'

interface ReadingProps {
  failure: { problem: Problem | null } | undefined
  onAgain: () => unknown
}

/** That something is on its way, or why it has not come. */
export const Reading = ({ failure, onAgain }: ReadingProps) =>
  failure ? (
    <>
      <Failed failure={failure} />
      <Bottom>
        <Button main onPress={onAgain}>
          {words.again}
        </Button>
        <Button onPress={leavePage}>{words.back}</Button>
      </Bottom>
    </>
  ) : (
    <Status mark='busy' title={words.reading}>
      <Words quiet>{words.moment}</Words>
    </Status>
  )
