import { useCallback } from 'react'
import { useRouter } from '@tarojs/taro'
import { openOwnApplication } from '#shared/jobs/applications.endpoints'
import { Entrance } from '../../../account/entrance/entrance'
import { leavePage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { call } from '../../../http/call'
import { Button } from '../../../ui/button'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { words } from '../applications.words'
import { Failed } from '../../../ui/failed'
import { OneApplication } from '../one-application'
import type { Opened } from '../part'
import { useAsked } from '../../../http/use-asked'

/** One application: where it stands, what was said, and what can be done. */
export default function ApplicationPage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <Entrance>
        <One id={id ?? '-'} />
      </Entrance>
    </Screen>
  )
}

function One({ id }: { id: string }) {
  const { answer, failure, busy, ask } = useAsked<Opened>()
  useFresh(useCallback(() => void ask(() => call(openOwnApplication, { id })), [ask, id]))
  if (!answer) {
    return failure ? (
      <>
        <Failed failure={failure} />
        <Button main onPress={leavePage}>
          {words.back}
        </Button>
      </>
    ) : (
      <Status mark='busy' title={words.reading}>
        <Words quiet>{words.moment}</Words>
      </Status>
    )
  }
  return (
    <>
      <Failed failure={failure} />
      <OneApplication opened={answer} busy={busy} ask={ask} />
    </>
  )
}
