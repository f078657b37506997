import type { OwnRequest } from '#shared/faces/requests.contract'
import { openPage } from '../device/pages'
import { useFresh } from '../device/use-fresh'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Words } from '../ui/words'
import { words } from './duty.words'
import { ENGINE } from './going/show-face'
import { useOwnFaces } from './own-faces.store'

const look = () => void useOwnFaces.getState().read()

/** First on the first page: each request to show who one is, one card each; nothing when there is none. */
export function FaceDuty() {
  const faces = useOwnFaces(state => state.faces)
  useFresh(look)
  const open = faces?.requests.filter(({ state }) => state === 'open') ?? []
  return open.map(({ id, why, until }) => (
    <Card key={id} title={words.title}>
      <Words>{words.why[why]}</Words>
      <Words>{words.until(until)}</Words>
      <Button main onPress={() => openPage(`/faces/pages/face?id=${id}`)}>
        {words.go}
      </Button>
      <Button onPress={() => openOther(id)}>{words.another}</Button>
    </Card>
  ))
}

/** Further down: what is on its way, and that a new picture is asked for. */
export function FaceNews() {
  const faces = useOwnFaces(state => state.faces)
  if (!faces) return null
  const { requests, newPictureAsked, pictureWaits } = faces
  return (
    <>
      {requests.map(request => (
        <OnItsWay key={request.id} request={request} />
      ))}
      {newPictureAsked !== null && !pictureWaits && <NewPicture reason={newPictureAsked} />}
    </>
  )
}

const openOther = (id: string) => openPage(`/faces/pages/other?id=${id}`)

function OnItsWay({ request: { id, state, otherWay } }: { request: OwnRequest }) {
  const another = <Button onPress={() => openOther(id)}>{words.other}</Button>
  switch (state) {
    case 'other-way':
      return otherWay === 'call-back' ? (
        <Said title={words.call} what={words.callWhat}>
          <Button onPress={() => openOther(id)}>{words.enterCode}</Button>
        </Said>
      ) : (
        <Said title={words.visit} what={words.visitWhat} />
      )
    case 'waiting':
      return <Said title={words.waiting} what={words.waitingWhat} />
    case 'fault':
      return (
        <Said title={words.fault} what={words.faultWhat}>
          {another}
        </Said>
      )
    case 'expired':
      return (
        <Said title={words.expired} what={words.expiredWhat}>
          {another}
        </Said>
      )
    case 'open':
    case 'passed':
    case 'settled':
      return null
  }
}

const Said = ({
  title,
  what,
  children,
}: {
  title: string
  what: string
  children?: JSX.Element
}) => (
  <Card title={words.news}>
    <Notice tone='waiting' title={title}>
      <Words>{what}</Words>
    </Notice>
    {children}
  </Card>
)

/** WeChat needs no picture of ours, so that only a browser can take one. */
const NewPicture = ({ reason }: { reason: string }) => (
  <Card title={words.newPicture}>
    <Words>{words.newPictureWhy(reason)}</Words>
    {ENGINE === 'local' ? (
      <Button onPress={() => openPage('/faces/pages/enrol')}>{words.newPictureGo}</Button>
    ) : (
      <Words>{words.newPictureVisit}</Words>
    )}
  </Card>
)
