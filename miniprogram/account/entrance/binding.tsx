import { toTop } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { agree, useAgreement } from '../agreement.store'
import { NoticeText } from '../notice-text'
import { NOTICE_VERSION } from '../notice.words'
import { BindForm } from './bind-form'
import { RelativeDoor } from './relative-door'

/** How a phone becomes the person's: first what is collected and why, then the code. */
export function Binding() {
  const agreed = useAgreement(({ version }) => version === NOTICE_VERSION)
  return agreed ? <BindForm /> : <Welcome />
}

async function handleAgree() {
  agree()
  await toTop()
}

const Welcome = () => (
  <>
    <Status mark='place' title={words.welcome}>
      <Words>{words.welcomeWhat}</Words>
    </Status>
    <NoticeText />
    <Bottom>
      <Words quiet>{words.disagree}</Words>
      <Button main onPress={handleAgree}>
        {words.agree}
      </Button>
      <RelativeDoor />
    </Bottom>
  </>
)
