import { useEffect, useState } from 'react'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import { answerRelativeNotice } from '#shared/visits/relatives/relatives.endpoints'
import { openHome, openPage, toTop } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { canShowFace } from '../../../device/wechat-face'
import { useAsked } from '../../../http/use-asked'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { CallDesk } from '../../bookings/call-buttons'
import { Reading } from '../../bookings/reading'
import { RelativeEntrance, callAsRelative } from '../../session'
import { forgetRelative } from '../../session/relative.store'
import { words } from '../account/account.words'
import { IdentityCard } from '../account/identity-card'
import { LeaveCard } from '../account/leave-card'
import { OwnCard } from '../account/own-card'
import { refreshOwn, useOwnRelative } from '../own.store'

/** The relative's own account: who he is, what he agreed to, and the ways out. */
export default function AccountPage() {
  const [withdrawn, setWithdrawn] = useState<number | null>(null)

  function handleClosed(count: number) {
    setWithdrawn(count)
    forgetRelative()
    void toTop()
  }
  return (
    <Screen>
      {withdrawn === null ? (
        <RelativeEntrance>
          <Own onClosed={handleClosed} />
        </RelativeEntrance>
      ) : (
        <Closed withdrawn={withdrawn} />
      )}
    </Screen>
  )
}

function Own({ onClosed }: { onClosed: (withdrawn: number) => unknown }) {
  const { own, failure } = useOwnRelative()
  const [hasFace, setHasFace] = useState(false)
  useFresh(refreshOwn)
  useEffect(() => void canShowFace().then(setHasFace), [])
  if (!own) return <Reading failure={failure} onAgain={refreshOwn} />
  return (
    <>
      <OwnCard own={own} />
      <IdentityCard own={own} hasFace={hasFace} />
      <Card title={words.rights}>
        <Row onPress={() => openPage('/visits/relatives/pages/notice')}>{words.notice}</Row>
        <Row onPress={() => openPage('/visits/relatives/pages/looks')}>{words.looks}</Row>
        {own.answers.identityCheck && <Withdraw />}
      </Card>
      <LeaveCard onClosed={onClosed} />
      <Bottom>
        <CallDesk phone={own.countyPhone} />
      </Bottom>
    </>
  )
}

/** Consent to WeChat's comparison is taken back in one tap; the desk is as good a way. */
function Withdraw() {
  const { failure, ask } = useAsked<void>()
  const handleWithdraw = () =>
    ask(async () => {
      const answer = {
        version: RELATIVE_NOTICE_VERSION,
        idData: true,
        identityCheck: false,
      } as const
      useOwnRelative.setState({ own: await callAsRelative(answerRelativeNotice, answer) })
    })
  return (
    <>
      <Failed failure={failure} />
      <Button onPress={handleWithdraw}>{words.withdraw}</Button>
    </>
  )
}

const Closed = ({ withdrawn }: { withdrawn: number }) => (
  <>
    <Status mark='done' title={words.closed} announced>
      <Words>{words.closedWhat(withdrawn)}</Words>
    </Status>
    <Bottom>
      <Button main onPress={openHome}>
        {words.toHome}
      </Button>
    </Bottom>
  </>
)
