import { useState } from 'react'
import { answerVoice } from '#shared/faces/voice.endpoints'
import type { OwnFaces } from '#shared/faces/requests.contract'
import { OfficePhone } from '../account/office-phone'
import { toTop } from '../device/pages'
import { call } from '../http/call'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Words } from '../ui/words'
import { asksForDigits, hasAgreed, useOwnFaces } from './own-faces.store'
import { Failure } from './told'
import { useAsking } from './use-asking'
import type * as phone from './voice'
import { words } from './voice.words'

/** See voice.tsx. */
export const asksVoice: typeof phone.asksVoice = ({ faces, request }) =>
  asksForDigits(faces, request) && faces.consent.voice === null

async function answer({ noticeVersion: version }: OwnFaces, agrees: boolean): Promise<void> {
  useOwnFaces.getState().learnConsent(await call(answerVoice, { version, agrees }))
}

/** Whether the person may be recorded while he reads digits aloud: asked apart from the face, when it comes to it. */
export const VoiceQuestion: typeof phone.VoiceQuestion = ({ faces }) => {
  const { failed, ask } = useAsking()
  const say = (agrees: boolean) =>
    ask(async () => {
      await answer(faces, agrees)
      await toTop()
    })
  return (
    <>
      <Card title={words.ask}>
        {words.what.map(sentence => (
          <Words key={sentence}>{sentence}</Words>
        ))}
        <Failure failed={failed} />
        <Button onPress={() => say(true)}>{words.yes}</Button>
        <Button onPress={() => say(false)}>{words.no}</Button>
      </Card>
      <Bottom>
        <OfficePhone />
      </Bottom>
    </>
  )
}

/** That digits are to be read, or why not; nothing where nobody asks for them. */
export const AboutDigits: typeof phone.AboutDigits = ({ faces, request }) =>
  asksForDigits(faces, request) ? (
    <Words>{faces.consent.voice ? words.before : words.without}</Words>
  ) : null

/** What the person said about being recorded, and the way back from it; nothing while nobody asked. */
export const OwnVoice: typeof phone.OwnVoice = ({ faces }) => {
  const { voice } = faces.consent
  const [gone, setGone] = useState(false)
  const { failed, ask } = useAsking()
  if (!hasAgreed(faces) || voice === null) return null
  const change = () =>
    ask(async () => {
      await answer(faces, !voice)
      setGone(voice)
    })
  return (
    <Card title={words.title}>
      {gone && !voice && <Notice tone='good' title={words.deleted} />}
      <Words>{voice ? words.given : words.refused}</Words>
      {!voice && <Words quiet>{words.refusedWhat}</Words>}
      <Failure failed={failed} />
      <Button onPress={change}>{voice ? words.end : words.rethink}</Button>
    </Card>
  )
}
