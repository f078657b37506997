import { momentInChina } from '#shared/time/days'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { useAgreement } from '../agreement.store'
import { NoticeText } from '../notice-text'

/** What is collected and why, to be read again at any time. */
export default function NoticePage() {
  const { at } = useAgreement()
  return (
    <Screen>
      <NoticeText />
      {at !== '' && <Words quiet>{words.agreedAt(momentInChina(at))}</Words>}
    </Screen>
  )
}
