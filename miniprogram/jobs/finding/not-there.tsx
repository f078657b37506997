import type { Problem } from '#shared/ask'
import { openPage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from './offer.words'

interface NotThereProps {
  shown: { at: 'reading' | 'gone' | 'open' } | { at: 'failed'; problem: Problem | null }
  onAgain: () => unknown
}

/** In place of an offer: it is being read, is gone, or could not be read. */
export function OfferNotThere({ shown, onAgain }: NotThereProps) {
  if (shown.at === 'failed') {
    return (
      <>
        <Status mark='attention' title={shown.problem?.title ?? words.silence} announced />
        <Bottom>
          <Button main onPress={onAgain}>
            {words.again}
          </Button>
        </Bottom>
      </>
    )
  }
  if (shown.at === 'gone') {
    return (
      <>
        <Status mark='done' title={words.gone} announced>
          <Words>{words.goneWhat}</Words>
        </Status>
        <Bottom>
          <Button main onPress={() => openPage('/jobs/pages/list')}>
            {words.others}
          </Button>
        </Bottom>
      </>
    )
  }
  return (
    <Status mark='busy' title={words.reading}>
      <Words quiet>{words.moment}</Words>
    </Status>
  )
}
