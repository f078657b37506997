import { useEffect, useState } from 'react'
import { play } from '../../device/player'
import { Button } from '../../ui/button'
import { Meter } from '../../ui/meter'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { type Piece, addPiece, removePiece } from '../drafts.store'
import { words } from '../fill.words'
import { MediaCard } from './media-card'
import { useAddress } from './use-address'
import { useRecording } from './use-recording'

interface VoiceCardProps {
  about: string
  piece: Piece | undefined
  required: boolean
}

/** What somebody would rather say than write. */
export function VoiceCard({ about, piece, required }: VoiceCardProps) {
  const { state, start, finish } = useRecording('voice', taken => addPiece(about, 'voice', taken))
  return (
    <MediaCard kind='voice' required={required} failed={state.at === 'idle' ? state.failed : null}>
      {state.at === 'preparing' && <Words quiet>{words.preparing}</Words>}
      {state.at === 'on' && (
        <>
          <Meter level={state.level}>{words.recording(state.left)}</Meter>
          <Button onPress={finish}>{words.stopRecording}</Button>
        </>
      )}
      {state.at === 'idle' &&
        (piece ? (
          <Recorded about={about} piece={piece} />
        ) : (
          <Button onPress={() => start()}>{words.record}</Button>
        ))}
    </MediaCard>
  )
}

function Recorded({ about, piece }: { about: string; piece: Piece }) {
  const address = useAddress(piece.file)
  const [stop, setStop] = useState<(() => void) | null>(null)
  useEffect(() => () => stop?.(), [stop])
  const lost = address === null
  return (
    <>
      <Notice
        tone={lost ? 'attention' : 'good'}
        title={lost ? words.lost : words.recorded(piece.seconds)}
      />
      {address && (
        <Button
          onPress={() => {
            if (stop) setStop(null)
            else {
              const end = play(address, () => setStop(null))
              setStop(() => end)
            }
          }}
        >
          {stop ? words.stopListening : words.listen}
        </Button>
      )}
      <Button onPress={() => removePiece(about, piece)}>{words.again}</Button>
    </>
  )
}
