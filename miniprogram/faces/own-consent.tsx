import { useState } from 'react'
import type { ConsentState } from '#shared/faces/consents.contract'
import { withdrawConsent } from '#shared/faces/consents.endpoints'
import type { OwnFaces } from '#shared/faces/requests.contract'
import { openPage } from '../device/pages'
import { call } from '../http/call'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Words } from '../ui/words'
import { words } from './faces.words'
import { hasAgreed, useOwnFaces } from './own-faces.store'
import { Failure } from './told'
import { useAsking } from './use-asking'

const STATES: Record<ConsentState, string> = {
  given: words.given,
  refused: words.refusedConsent,
  withdrawn: words.withdrawn,
  'never-asked': words.never,
}

/** Whether the person agreed to face recognition, and how to take that back in two taps. */
export function OwnConsent({ faces }: { faces: OwnFaces }) {
  const { consent, isUnderFourteen } = faces
  const [gone, setGone] = useState(false)
  if (isUnderFourteen) {
    return (
      <Card title={words.standing}>
        <Words>{words.young}</Words>
      </Card>
    )
  }
  const isOld = consent.state === 'given' && !hasAgreed(faces)
  return (
    <Card title={words.standing}>
      {gone && consent.state === 'withdrawn' ? (
        <Notice tone='good' title={words.deleted} />
      ) : (
        <Words>{isOld ? words.givenOld : STATES[consent.state]}</Words>
      )}
      {consent.at !== null && <Words quiet>{words.on(consent.at)}</Words>}
      <Button onPress={() => openPage('/faces/pages/consent')}>
        {consent.state === 'given' && !isOld ? words.readAgain : words.readNotice}
      </Button>
      {consent.state === 'given' && <Withdraw onDone={() => setGone(true)} />}
    </Card>
  )
}

function Withdraw({ onDone }: { onDone: () => void }) {
  const [asked, setAsked] = useState(false)
  const { failed, ask } = useAsking()
  const withdraw = () =>
    ask(async () => {
      useOwnFaces.getState().learnConsent(await call(withdrawConsent, {}))
      onDone()
      await useOwnFaces.getState().read()
    })
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.withdraw}</Button>
  return (
    <>
      <Words>{words.withdrawWhat}</Words>
      <Failure failed={failed} />
      <Button onPress={withdraw}>{words.withdrawSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.keep}
      </Button>
    </>
  )
}
