import { useState } from 'react'
import type { OwnRelative } from '#shared/visits/relatives/relatives.contract'
import {
  answerRelativeNotice,
  beginIdentity,
  finishIdentity,
} from '#shared/visits/relatives/relatives.endpoints'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import { newAttemptId } from '../../../device/attempt'
import { showFaceToWeChat } from '../../../device/wechat-face'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { minuteWords } from '../../../ui/day.words'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { useOwnRelative } from '../own.store'
import { words } from './account.words'

interface IdentityCardProps {
  own: OwnRelative
  /** Whether WeChat on this phone can compare faces. */
  hasFace: boolean
}

/** Whether it is known that it is he: through WeChat, or at the desk, which is as good. */
export function IdentityCard({ own, hasFace }: IdentityCardProps) {
  const { state, by, at } = own.identity
  if (state === 'verified' && at !== null) {
    const told = by === 'wechat' ? words.verifiedByWeChat : words.verifiedAtDesk
    return (
      <Card title={words.identity}>
        <Words>{told(minuteWords(at))}</Words>
      </Card>
    )
  }
  return (
    <Card title={words.identity}>
      <Words>{words.notYet}</Words>
      <Words quiet>{words.notYetWhat}</Words>
      {hasFace ? <ByWeChat own={own} /> : <Words>{words.atDeskOnly}</Words>}
    </Card>
  )
}

function ByWeChat({ own }: { own: OwnRelative }) {
  const { failure, busy, ask } = useAsked<void>()
  const [told, setTold] = useState<string | null>(null)

  const handleConsent = () =>
    ask(async () => {
      const answer = {
        version: RELATIVE_NOTICE_VERSION,
        idData: true,
        identityCheck: true,
      } as const
      useOwnRelative.setState({ own: await callAsRelative(answerRelativeNotice, answer) })
    })

  const handleCheck = () =>
    ask(async () => {
      setTold(null)
      const attemptId = await newAttemptId()
      const { checkId, verifyId } = await callAsRelative(beginIdentity, { attemptId })
      // What WeChat says here is no result: the server asks for it.
      await showFaceToWeChat(verifyId)
      const { passed, left, relative } = await callAsRelative(finishIdentity, { checkId })
      setTold(passed ? words.passed : words.notPassed(left))
      useOwnRelative.setState({ own: relative })
    })

  const mayCheck = own.identityWays.includes('wechat')
  return (
    <>
      <Words>{words.byWeChatWhat}</Words>
      {told !== null && <Notice tone='waiting' title={told} />}
      <Failed failure={failure} />
      {mayCheck && (
        <Button main onPress={handleCheck}>
          {busy ? words.checking : words.byWeChat}
        </Button>
      )}
      {!mayCheck && !own.answers.identityCheck && (
        <Button onPress={handleConsent}>{words.consentFirst}</Button>
      )}
      <Words quiet>{words.atDesk}</Words>
    </>
  )
}
