import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { Attempt } from '#shared/faces/attempts.contract'
import { readSound } from '#shared/faces/reviews.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'
import { bytesOf } from '../../ui/bytes'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { useObjectAddress } from '../../ui/use-object-address'
import { words } from './review.words'

interface SpokenProps {
  attempt: Attempt
  purpose: Purpose
}

/** The digits that somebody was to read aloud, and how he read them; nothing where none were asked for. */
export function Spoken({ attempt: { spoken }, purpose }: SpokenProps) {
  if (!spoken) return null
  const { digits, sent, soundId } = spoken
  return (
    <section className='spoken' aria-label={words.spoken}>
      <h3>{words.spoken}</h3>
      <p>
        {words.toRead} <strong className='digits'>{digits}</strong>
      </p>
      {soundId !== null && <Sound key={soundId} id={soundId} digits={digits} purpose={purpose} />}
      {soundId === null && <p className='quiet'>{sent ? words.soundGone : words.notRead}</p>}
      {soundId !== null && <p className='quiet'>{words.spokenMeans}</p>}
    </section>
  )
}

interface SoundProps {
  id: string
  digits: string
  purpose: Purpose
}

/** Nothing is fetched before somebody wants to hear it, since each time is told to the person. */
function Sound(props: SoundProps) {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? (
    <Played {...props} />
  ) : (
    <Button onClick={() => setOpen(true)}>{words.listen}</Button>
  )
}

function Played({ id, digits, purpose }: SoundProps) {
  const ask = useCallback(async () => {
    const { bytes, type } = await call(readSound, { id, purpose })
    return new Blob([bytesOf(bytes)], { type })
  }, [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const address = useObjectAddress(answer)
  if (error !== null)
    return <Fault what={words.unheard} error={error} onRetry={() => void again()} />
  if (address === null) return <span role='status'>{words.listening}</span>
  return <audio controls autoPlay src={address} aria-label={words.soundOf(digits)} />
}
