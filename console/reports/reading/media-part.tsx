import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { readMedia } from '#shared/reports/reading.endpoints'
import type { Opened } from './use-report'
import { call } from '../../http/call'
import { bytesOf } from '../../ui/bytes'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { useObjectAddress } from '../../ui/use-object-address'
import { words as reports } from '../reports.words'
import { words } from './reading.words'

type Media = Opened['report']['media'][number]

interface MediaPartProps {
  opened: Opened
  purpose: Purpose
}

/** What came with a report: nothing is fetched before somebody wants to hear or see it. */
export function MediaPart({ opened, purpose }: MediaPartProps) {
  const { media } = opened.report
  return (
    <>
      <h3>{words.media}</h3>
      {media.length === 0 && <p className='quiet'>{words.mediaNone}</p>}
      {media.length > 0 && <p className='quiet'>{words.mediaLook}</p>}
      <ul className='media'>
        {media.map(one => (
          <li key={one.id}>
            <Piece one={one} purpose={purpose} />
          </li>
        ))}
      </ul>
      {opened.withoutMedia !== '' && (
        <p>
          {words.without}：{opened.withoutMedia}
        </p>
      )}
    </>
  )
}

function Piece({ one, purpose }: { one: Media; purpose: Purpose }) {
  const [isOpen, setOpen] = useState(false)
  const name = reports.media[one.kind]
  const lasting = one.seconds > 0 ? `${name}，${words.seconds(one.seconds)}` : name
  if (!one.kept)
    return (
      <span className='quiet'>
        {lasting}　{words.gone}
      </span>
    )
  if (isOpen) return <Played one={one} purpose={purpose} label={lasting} />
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.openMedia[one.kind]}</Button> {lasting}
    </>
  )
}

interface PlayedProps {
  one: Media
  purpose: Purpose
  label: string
}

/** Fetches a piece part by part, and shows it. That it was looked at is recorded. */
function Played({ one: { id, kind }, purpose, label }: PlayedProps) {
  const ask = useCallback(() => wholeOf(id, purpose), [id, purpose])
  const { answer: whole, error, again } = useAnswer(ask)
  const address = useObjectAddress(whole)
  if (error !== null)
    return <Fault what={words.notRead} error={error} onRetry={() => void again()} />
  if (address === null) return <span role='status'>{words.reading}</span>
  switch (kind) {
    case 'voice':
      return <audio controls autoPlay src={address} aria-label={label} />
    case 'picture':
      return <img src={address} alt={label} />
    case 'video':
      return <video controls src={address} aria-label={label} />
  }
}

async function wholeOf(id: string, purpose: Purpose): Promise<Blob> {
  const first = await call(readMedia, { id, part: 0, purpose })
  const parts = [first.bytes]
  for (let part = 1; part < first.parts; part += 1) {
    parts.push((await call(readMedia, { id, part, purpose })).bytes)
  }
  return new Blob(parts.map(bytesOf), { type: first.type })
}
