import { momentInChina } from '#shared/time/days'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import type { OwnRelative } from '#shared/visits/relatives/relatives.contract'
import { answerRelativeNotice } from '#shared/visits/relatives/relatives.endpoints'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { RelativeNotice } from '../notice-text'
import { words } from '../notice.words'
import { refreshOwn, useOwnRelative } from '../own.store'

/** What is collected of relatives and why, to be read again at any time. */
export default function NoticePage() {
  const { own } = useOwnRelative()
  useFresh(refreshOwn)
  return (
    <Screen>
      {own?.asksNotice && <Notice tone='attention' title={words.changed} />}
      <RelativeNotice />
      {own && !own.asksNotice && (
        <Words quiet>{words.agreedAt(momentInChina(own.answers.at))}</Words>
      )}
      {own?.asksNotice && <AgreeAgain own={own} />}
    </Screen>
  )
}

function AgreeAgain({ own }: { own: OwnRelative }) {
  const { failure, ask } = useAsked<void>()
  const handleAgree = () =>
    ask(async () => {
      const { identityCheck } = own.answers
      const answer = { version: RELATIVE_NOTICE_VERSION, idData: true, identityCheck } as const
      useOwnRelative.setState({ own: await callAsRelative(answerRelativeNotice, answer) })
    })
  return (
    <Bottom>
      <Words quiet>{words.disagree}</Words>
      <Failed failure={failure} />
      <Button main onPress={handleAgree}>
        {words.agree}
      </Button>
    </Bottom>
  )
}
