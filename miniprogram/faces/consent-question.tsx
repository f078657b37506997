import type { OwnFaces } from '#shared/faces/requests.contract'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { OfficePhone } from '../account/office-phone'
import { toTop } from '../device/pages'
import { call } from '../http/call'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Words } from '../ui/words'
import { words } from './faces.words'
import { faceNotice } from './notice.words'
import { useOwnFaces } from './own-faces.store'
import { Failure } from './told'
import { useAsking } from './use-asking'

interface QuestionProps {
  faces: OwnFaces
  onAnswered?: () => unknown
}

/** What face recognition means for the person, and two buttons, the one as large as the other. */
export function ConsentQuestion({ faces: { noticeVersion }, onAnswered }: QuestionProps) {
  const { failed, ask } = useAsking()
  const answer = (agrees: boolean) =>
    ask(async () => {
      const consent = await call(answerConsent, { version: noticeVersion, agrees })
      useOwnFaces.getState().learnConsent(consent)
      onAnswered?.()
      await toTop()
    })
  return (
    <>
      {faceNotice.map(({ title, sentences }) => (
        <Card key={title} title={title}>
          {sentences.map(sentence => (
            <Words key={sentence}>{sentence}</Words>
          ))}
        </Card>
      ))}
      <Card title={words.consent}>
        <Failure failed={failed} />
        <Button onPress={() => answer(true)}>{words.agree}</Button>
        <Button onPress={() => answer(false)}>{words.disagree}</Button>
      </Card>
      <Bottom>
        <OfficePhone />
      </Bottom>
    </>
  )
}
