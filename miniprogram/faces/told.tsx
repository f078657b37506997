import type { ReactNode } from 'react'
import type { OwnFaces } from '#shared/faces/requests.contract'
import { OfficePhone } from '../account/office-phone'
import { openHome } from '../device/pages'
import { useFresh } from '../device/use-fresh'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { words } from './faces.words'
import { useOwnFaces } from './own-faces.store'
import type { Failed } from './use-asking'

const look = () => void useOwnFaces.getState().read()

/** What the server told, read anew when the page comes to the front; until then, that it is read. */
export function Told({ children }: { children: (faces: OwnFaces) => ReactNode }) {
  const { faces, failure } = useOwnFaces()
  useFresh(look)
  if (faces) return <>{children(faces)}</>
  if (!failure) {
    return (
      <Status mark='busy' title={words.reading}>
        <Words quiet>{words.moment}</Words>
      </Status>
    )
  }
  return (
    <>
      <Status mark='attention' title={failure.problem?.title ?? words.silence} announced />
      <Bottom>
        <Button main onPress={look}>
          {words.again}
        </Button>
        <OfficePhone />
        <Home />
      </Bottom>
    </>
  )
}

/** Why something did not come about; nothing while it did. */
export const Failure = ({ failed }: { failed: Failed }) =>
  failed && <Notice tone='attention' title={failed.problem?.title ?? words.silence} />

/** Back to the first page. */
export const Home = ({ main = false }: { main?: boolean }) => (
  <Button main={main} onPress={openHome}>
    {words.home}
  </Button>
)
