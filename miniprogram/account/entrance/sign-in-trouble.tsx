import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Steps } from '../../ui/steps'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { type Trouble, useSession } from '../session.store'
import { Binding } from './binding'
import { OtherPhone } from './other-phone'
import { Shut } from './shut'

/** Why nobody is signed in, and what the person can do about it. */
export function SignInTrouble({ trouble }: { trouble: Trouble }) {
  const known = useSession(session => session.personName !== '')
  switch (trouble.kind) {
    case 'refused':
      return <Refusal {...trouble} />
    case 'pending':
      return (
        <Shut title={words.pending} button={words.lookAgain} mark='kept'>
          <Steps steps={words.pendingSteps} />
        </Shut>
      )
    case 'unreachable':
      return known ? <OfflineButUsable {...trouble} /> : <Offline {...trouble} />
    case 'signed-out':
      return (
        <Shut title={words.signedOut} button={words.enter} mark='kept'>
          <Words>{words.signedOutWhat}</Words>
        </Shut>
      )
    case 'no-login':
      return (
        <Status mark='attention' title={words.noLogin} announced>
          <Words>{words.noLoginWhy}</Words>
        </Status>
      )
  }
}

type Of<Kind extends Trouble['kind']> = Extract<Trouble, { kind: Kind }>

function Refusal({ problem }: Of<'refused'>) {
  if (problem.code === 'not-bound') return <Binding />
  if (problem.code === 'other-phone') return <OtherPhone />
  return (
    <Shut title={words.cannotEnter}>
      <Words>{problem.title}</Words>
    </Shut>
  )
}

const Offline = ({ why }: Of<'unreachable'>) => (
  <Shut title={why ? words.notNow : words.offline}>
    <Words>{why?.title ?? words.offlineUnknown}</Words>
  </Shut>
)

const OfflineButUsable = ({ why }: Of<'unreachable'>) => (
  <Notice tone='waiting' title={why?.title ?? words.offline}>
    <Words>{words.offlineKnown}</Words>
  </Notice>
)
