import type { OwnRequest } from '#shared/faces/requests.contract'
import { OfficePhone } from '../account/office-phone'
import { openPage } from '../device/pages'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { words as duty, stateWords } from './duty.words'
import { words } from './faces.words'
import { ChosenWay } from './other-ways'
import { Home } from './told'

/** How a request stands of which nothing is to be done before the camera. */
export function Standing({ request }: { request: OwnRequest }) {
  switch (request.state) {
    case 'passed':
      return <Over title={words.passed} what={words.passedWhat} isGood />
    case 'settled':
      return (
        <Over
          title={stateWords(request)}
          what={request.note ? words.note(request.note) : words.passedWhat}
          isGood
        />
      )
    case 'waiting':
      return <Over title={duty.waiting} what={duty.waitingWhat} />
    case 'expired':
      return <Over title={duty.expired} what={duty.expiredWhat} id={request.id} />
    case 'fault':
      return <Over title={duty.fault} what={duty.faultWhat} id={request.id} />
    case 'other-way':
      return <ChosenWay request={request} />
    case 'open':
      return null
  }
}

interface OverProps {
  title: string
  what: string
  isGood?: boolean
  /** Of a request that can still be done another way. */
  id?: string
}

const Over = ({ title, what, isGood = false, id }: OverProps) => (
  <>
    <Status mark={isGood ? 'done' : 'kept'} title={title} announced>
      <Words>{what}</Words>
    </Status>
    <Bottom>
      {id !== undefined && (
        <Button onPress={() => openPage(`/faces/pages/other?id=${id}`)}>{words.otherWay}</Button>
      )}
      {!isGood && <OfficePhone />}
      <Home main />
    </Bottom>
  </>
)

/** There is no such request, or none any more. */
export const Gone = () => (
  <>
    <Status mark='kept' title={words.gone} announced>
      <Words>{words.goneWhat}</Words>
    </Status>
    <Bottom>
      <Home main />
    </Bottom>
  </>
)
