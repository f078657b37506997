import type { PropsWithChildren } from 'react'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Status } from '../ui/status'
import { Steps } from '../ui/steps'
import { Words } from '../ui/words'
import { words } from './account.words'
import { type Trouble, useSession } from './session.store'
import { signIn } from './sign-in'

/** Why nobody is signed in, and what the person can do about it. */
export function SignInTrouble({ trouble }: { trouble: Trouble }) {
  const known = useSession(session => session.personName !== '')
  switch (trouble.kind) {
    case 'refused':
      return trouble.problem.code === 'not-bound' ? (
        <NotBound />
      ) : (
        <Shut title={words.cannotEnter}>
          <Words>{trouble.problem.title}</Words>
        </Shut>
      )
    case 'unreachable':
      return known ? <OfflineButUsable /> : <Offline />
    case 'no-login':
      return (
        <Status mark='attention' title={words.noLogin} announced>
          <Words>{words.noLoginWhy}</Words>
        </Status>
      )
  }
}

const NotBound = () => (
  <Shut title={words.notBound}>
    <Steps steps={words.howToBind} />
  </Shut>
)

const Offline = () => (
  <Shut title={words.offline}>
    <Words>{words.offlineUnknown}</Words>
  </Shut>
)

const OfflineButUsable = () => (
  <Notice tone='waiting' title={words.offline}>
    <Words>{words.offlineKnown}</Words>
  </Notice>
)

/** Nothing can be done but this; how another try went is told by the store. */
const Shut = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <>
    <Status mark='attention' title={title} announced />
    <Card>{children}</Card>
    <Bottom>
      <Button main onPress={() => signIn().catch(() => null)}>
        {words.again}
      </Button>
    </Bottom>
  </>
)
