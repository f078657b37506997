import { useState } from 'react'
import { Button } from 'antd'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { AskIdentity } from '../../ui/faces/ask-identity'
import { words as faces } from '../../ui/faces/faces.words'
import { CallBack } from './call-back'
import { Visit } from './visit'
import { words } from './ways.words'

interface OtherWaysProps {
  request: IdentityRequest
  mayAsk: boolean
  /** @param sentence - what was done that did not end it. */
  onChanged: (sentence: string) => void
  /** @param sentence - how it was done. */
  onDone: (sentence: string) => void
}

type Doing = 'visit' | 'call-back' | 'again'

/** A visit, a call, or once more before a camera; what the person chose stands out. */
export function OtherWays({ request, mayAsk, onChanged, onDone }: OtherWaysProps) {
  const { personId, personName, otherWay } = request
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)

  function handleDone(sentence: string) {
    close()
    onDone(sentence)
  }

  return (
    <section className='other-ways' aria-label={words.title}>
      {otherWay && (
        <p>
          <strong>{words.chosen(faces.otherWays[otherWay])}</strong>
        </p>
      )}
      <p className='buttons'>
        <Button
          type={otherWay === 'office-visit' ? 'primary' : 'default'}
          onClick={() => setDoing('visit')}
        >
          {words.visit}
        </Button>
        <Button
          type={otherWay === 'call-back' ? 'primary' : 'default'}
          onClick={() => setDoing('call-back')}
        >
          {words.callBack}
        </Button>
        {mayAsk && <Button onClick={() => setDoing('again')}>{words.again}</Button>}
      </p>
      {doing === 'visit' && <Visit request={request} onDone={handleDone} onClose={close} />}
      {doing === 'call-back' && <CallBack request={request} onDone={handleDone} onClose={close} />}
      {doing === 'again' && (
        <AskIdentity
          person={{ id: personId, name: personName }}
          onAsked={sentence => {
            close()
            onChanged(sentence)
          }}
          onClose={close}
        />
      )}
    </section>
  )
}
