import { OfficePhone } from '../account/office-phone'
import { openHome } from '../device/pages'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { words as fill } from './fill.words'
import { readOwn, useOwnReports } from './own-reports.store'
import { words } from './reports.words'

/** In place of a report that is not on this phone: it is being read, could not be, or there is none. */
export function NotThere() {
  const { loading, failure } = useOwnReports()
  if (loading) {
    return (
      <Status mark='busy' title={words.reading}>
        <Words quiet>{words.moment}</Words>
      </Status>
    )
  }
  return (
    <>
      <Status
        mark={failure ? 'attention' : 'done'}
        title={failure ? (failure.problem?.title ?? words.silence) : fill.gone}
        announced
      >
        {!failure && <Words>{fill.goneWhat}</Words>}
      </Status>
      <Bottom>
        {failure ? (
          <Button main onPress={readOwn}>
            {words.again}
          </Button>
        ) : null}
        <OfficePhone />
        <Button main={!failure} onPress={openHome}>
          {words.home}
        </Button>
      </Bottom>
    </>
  )
}
