import { Fragment, type PropsWithChildren, type ReactNode } from 'react'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { type Trouble, useSession } from '../session.store'
import { useSignIn } from '../use-sign-in'
import { SignInTrouble } from './sign-in-trouble'

/** Whether nothing but the way in may be shown. A phone without a network still serves whom it knows. */
export const isShut = (trouble: Trouble | null): trouble is Trouble =>
  trouble !== null && trouble.kind !== 'unreachable'

/**
 * Lets in whom the phone knows, and shows everybody else the way in.
 *
 * @param head - what stands above everything, also above the word that there is no network.
 */
export function Entrance({ head, children }: PropsWithChildren<{ head?: ReactNode }>) {
  const { personId, personName, trouble } = useSession()
  useSignIn()
  const known = personName !== '' && !isShut(trouble)
  return (
    <>
      {known && head}
      {trouble && <SignInTrouble trouble={trouble} />}
      {/* For another person everything begins, and is asked for, anew. */}
      {known && <Fragment key={personId}>{children}</Fragment>}
      {!known && !trouble && <Entering />}
    </>
  )
}

const Entering = () => (
  <Status mark='busy' title={words.entering}>
    <Words quiet>{words.moment}</Words>
  </Status>
)
