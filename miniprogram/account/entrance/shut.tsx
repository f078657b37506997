import type { PropsWithChildren } from 'react'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Status } from '../../ui/status'
import { words } from '../account.words'
import { OfficePhone } from '../office-phone'
import { signIn } from '../sign-in'

interface ShutProps {
  title: string
  /** What the button says that tries again. */
  button?: string
  mark?: 'attention' | 'kept'
}

/** Nothing can be done but this; how another try went is told by the store. */
export const Shut = ({
  title,
  button = words.again,
  mark = 'attention',
  children,
}: PropsWithChildren<ShutProps>) => (
  <>
    <Status mark={mark} title={title} announced />
    <Card>{children}</Card>
    <Bottom>
      <OfficePhone />
      <Button main onPress={() => signIn().catch(() => null)}>
        {button}
      </Button>
    </Bottom>
  </>
)
