import { useState } from 'react'
import type { OtherWay, OwnRequest } from '#shared/faces/requests.contract'
import { chooseOtherWay, enterCallBackCode } from '#shared/faces/requests.endpoints'
import { OfficePhone } from '../account/office-phone'
import { toTop } from '../device/pages'
import { call } from '../http/call'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Field } from '../ui/field'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { words as duty } from './duty.words'
import { words } from './faces.words'
import { useOwnFaces } from './own-faces.store'
import { Failure, Home } from './told'
import { useAsking } from './use-asking'

interface OtherWaysProps {
  request: OwnRequest
  onChosen?: () => unknown
}

/** Two other ways, one tap each. */
export function OtherWays({ request, onChosen }: OtherWaysProps) {
  const { failed, ask } = useAsking()
  const choose = (way: OtherWay) =>
    ask(async () => {
      useOwnFaces.getState().learn(await call(chooseOtherWay, { id: request.id, way }))
      onChosen?.()
      await toTop()
    })
  return (
    <Card title={words.ways}>
      <Words>{words.waysWhat}</Words>
      <Failure failed={failed} />
      <Button onPress={() => choose('office-visit')}>{words.visit}</Button>
      <Button onPress={() => choose('call-back')}>{words.callBack}</Button>
    </Card>
  )
}

/** What was chosen, and what there is left to do; the choice can be changed. */
export function ChosenWay({ request }: { request: OwnRequest }) {
  const [changing, setChanging] = useState(false)
  const isCall = request.otherWay === 'call-back'
  if (changing) return <OtherWays request={request} onChosen={() => setChanging(false)} />
  return (
    <>
      <Status mark='kept' title={isCall ? duty.call : duty.visit} announced>
        <Words>{isCall ? words.callHere : duty.visitWhat}</Words>
      </Status>
      {isCall && <Code request={request} />}
      <Bottom>
        <OfficePhone />
        <Button onPress={() => setChanging(true)}>{words.changeWay}</Button>
        <Home />
      </Bottom>
    </>
  )
}

const DIGITS = 6

/** The officer on the telephone reads digits aloud, the person types them in. */
function Code({ request }: { request: OwnRequest }) {
  const [typed, setTyped] = useState('')
  const [isShort, setShort] = useState(false)
  const { failed, ask } = useAsking()
  const code = typed.replace(/\D/g, '')

  function handleSend() {
    setShort(code.length !== DIGITS)
    if (code.length !== DIGITS) return
    return ask(async () => {
      useOwnFaces.getState().learn(await call(enterCallBackCode, { id: request.id, code }))
      await toTop()
    })
  }

  return (
    <Card>
      <Field
        label={words.code}
        example={words.codeExample}
        value={typed}
        longest={DIGITS}
        keyboard='number'
        onChange={setTyped}
      />
      {isShort && <Words>{words.codeShort}</Words>}
      <Failure failed={failed} />
      <Button main onPress={handleSend}>
        {words.codeSend}
      </Button>
      <Words quiet>{words.codeWhat}</Words>
    </Card>
  )
}
