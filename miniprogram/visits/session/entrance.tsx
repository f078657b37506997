import { Fragment, type PropsWithChildren, type ReactNode } from 'react'
import type { Trouble } from '../../account/session.store'
import { offerCall } from '../../device/call'
import { openHome, openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { useRelative } from './relative.store'
import { words } from './session.words'
import { NO_ACCOUNT, signInAsRelative, tryToEnterAsRelative } from './sign-in'

/** A phone without a network still serves whom it knows. */
const isShut = (trouble: Trouble | null): trouble is Trouble =>
  trouble !== null && trouble.kind !== 'unreachable'

/**
 * Lets in the relative whom the phone knows, and shows everybody else the way in.
 *
 * @param head - what stands above everything, also above the word that there is no network.
 */
export function RelativeEntrance({ head, children }: PropsWithChildren<{ head?: ReactNode }>) {
  const { relativeId, relativeName, trouble } = useRelative()
  useFresh(tryToEnterAsRelative)
  const known = relativeName !== '' && !isShut(trouble)
  return (
    <>
      {known && head}
      {trouble && <RelativeTrouble trouble={trouble} known={known} />}
      {/* For another relative everything begins, and is asked for, anew. */}
      {known && <Fragment key={relativeId}>{children}</Fragment>}
      {!known && !trouble && (
        <Status mark='busy' title={words.entering}>
          <Words quiet>{words.moment}</Words>
        </Status>
      )}
    </>
  )
}

/** Why no relative is signed in, and what can be done about it. */
function RelativeTrouble({ trouble, known }: { trouble: Trouble; known: boolean }) {
  switch (trouble.kind) {
    case 'refused':
      return trouble.problem.code === NO_ACCOUNT ? (
        <Newcomer />
      ) : (
        <Shut title={words.cannotEnter}>{trouble.problem.title}</Shut>
      )
    case 'unreachable':
      return known ? (
        <Notice tone='waiting' title={trouble.why?.title ?? words.offline}>
          <Words>{words.offlineKnown}</Words>
        </Notice>
      ) : (
        <Shut title={trouble.why ? words.cannotEnter : words.offline}>
          {trouble.why?.title ?? words.offlineWhat}
        </Shut>
      )
    case 'signed-out':
      return (
        <Shut title={words.signedOut} button={words.enter}>
          {words.signedOutWhat}
        </Shut>
      )
    case 'pending':
    case 'no-login':
      return (
        <Status mark='attention' title={words.noLogin} announced>
          <Words>{words.noLoginWhy}</Words>
        </Status>
      )
  }
}

/** Nobody has registered with this WeChat account. */
const Newcomer = () => (
  <>
    <Status mark='person' title={words.welcome}>
      <Words>{words.welcomeWhat}</Words>
    </Status>
    <Bottom>
      <Button main onPress={() => openPage('/visits/relatives/pages/register')}>
        {words.register}
      </Button>
      <Button onPress={openHome}>{words.notRelative}</Button>
    </Bottom>
  </>
)

interface ShutProps {
  title: string
  button?: string
  children: string
}

function Shut({ title, button = words.again, children }: ShutProps) {
  const { countyPhone } = useRelative()
  return (
    <>
      <Status mark='attention' title={title} announced />
      <Card>
        <Words>{children}</Words>
      </Card>
      <Bottom>
        {countyPhone !== '' && (
          <Button number={countyPhone} onPress={() => offerCall(countyPhone)}>
            {words.call}
          </Button>
        )}
        <Button main onPress={() => signInAsRelative().catch(() => null)}>
          {button}
        </Button>
      </Bottom>
    </>
  )
}
