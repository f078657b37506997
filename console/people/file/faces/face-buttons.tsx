import { useState } from 'react'
import { Button } from 'antd'
import { askNewPicture } from '#shared/faces/enrolments.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { AskIdentity } from '../../../ui/faces/ask-identity'
import { EnrolDialog } from './enrol-dialog'
import { words } from './face-file.words'

interface FaceButtonsProps {
  person: { id: string; name: string }
  mayEnrol: boolean
  /** Whether a new picture may be asked for. */
  mayAsk: boolean
  onDone: (sentence: string) => Promise<void>
}

/** What an officer can do: put pictures on file, ask for new ones, ask for identity to be shown. */
export function FaceButtons({ person, mayEnrol, mayAsk, onDone }: FaceButtonsProps) {
  const [doing, setDoing] = useState<'enrol' | 'ask' | 'identity' | null>(null)
  const close = () => setDoing(null)

  async function handleAsk(reason: string) {
    await call(askNewPicture, { personId: person.id, reason })
    await onDone(words.asked)
  }

  function handleDone(sentence: string) {
    close()
    void onDone(sentence)
  }

  return (
    <>
      <p className='buttons'>
        {mayEnrol && <Button onClick={() => setDoing('enrol')}>{words.enrol}</Button>}
        {mayAsk && <Button onClick={() => setDoing('ask')}>{words.ask}</Button>}
        <Button onClick={() => setDoing('identity')}>{words.askIdentity}</Button>
      </p>
      {doing === 'enrol' && <EnrolDialog person={person} onEnrolled={handleDone} onClose={close} />}
      {doing === 'ask' && (
        <AskFirst title={words.ask} yes={words.ask} asksReason onYes={handleAsk} onClose={close}>
          {words.askMeans}
        </AskFirst>
      )}
      {doing === 'identity' && <AskIdentity person={person} onAsked={handleDone} onClose={close} />}
    </>
  )
}
