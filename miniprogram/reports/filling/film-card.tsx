import { useState } from 'react'
import { RECORDS_FILMS } from '../../device/recorder'
import { shootFilm } from '../../device/shoot'
import { type Facing, NotTaken } from '../../device/taken'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Meter } from '../../ui/meter'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { type Piece, addPiece, removePiece } from '../drafts.store'
import { words } from '../fill.words'
import { FilmShown } from './film-shown'
import { Glass } from './glass'
import { MediaCard } from './media-card'
import { FACINGS } from './picture-card'
import { useAddress } from './use-address'
import { useRecording } from './use-recording'

interface FilmCardProps {
  about: string
  piece: Piece | undefined
  required: boolean
}

/** A short film: by WeChat's own camera, or in a browser on the page. */
export function FilmCard({ about, piece, required }: FilmCardProps) {
  const [failed, setFailed] = useState<NotTaken['why'] | null>(null)
  const { state, start, finish, cancel } = useRecording('video', taken =>
    addPiece(about, 'video', taken),
  )

  async function handleShoot(facing: Facing) {
    setFailed(null)
    if (RECORDS_FILMS) return start(facing)
    try {
      const taken = await shootFilm(facing)
      if (taken) await addPiece(about, 'video', taken)
    } catch (error) {
      setFailed(error instanceof NotTaken ? error.why : 'broken')
    }
  }

  const why = state.at === 'idle' ? (failed ?? state.failed) : null
  return (
    <MediaCard kind='video' required={required} failed={why}>
      {state.at === 'preparing' && <Words quiet>{words.preparing}</Words>}
      {state.at === 'on' && (
        <>
          <Glass recording={state.recording} />
          <Meter level={null}>{words.filming(state.left)}</Meter>
          <Button onPress={finish}>{words.stopFilming}</Button>
          <Button onPress={cancel}>{words.cancel}</Button>
        </>
      )}
      {state.at === 'idle' &&
        (piece ? (
          <Filmed about={about} piece={piece} />
        ) : (
          <Choices choices={FACINGS} onChoose={handleShoot} />
        ))}
    </MediaCard>
  )
}

function Filmed({ about, piece }: { about: string; piece: Piece }) {
  const address = useAddress(piece.file)
  const lost = address === null
  return (
    <>
      <Notice
        tone={lost ? 'attention' : 'good'}
        title={lost ? words.lost : words.filmed(piece.seconds)}
      />
      {address && <FilmShown address={address} />}
      <Button onPress={() => removePiece(about, piece)}>{words.remove}</Button>
    </>
  )
}
