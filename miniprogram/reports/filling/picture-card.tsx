import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { MEDIA_LIMITS } from '#shared/reports/limits'
import { shootPicture } from '../../device/shoot'
import { type Facing, NotTaken } from '../../device/taken'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Notice } from '../../ui/notice'
import { type Piece, addPiece, removePiece } from '../drafts.store'
import { words } from '../fill.words'
import { MediaCard } from './media-card'
import { useAddress } from './use-address'
import '../reports.scss'

interface PictureCardProps {
  about: string
  pieces: readonly Piece[]
  required: boolean
}

/** Which camera, as one would say it. */
export const FACINGS = [
  { name: 'back', label: words.shootBack },
  { name: 'front', label: words.shootFront },
] as const

/** Pictures from the camera, never from the album. */
export function PictureCard({ about, pieces, required }: PictureCardProps) {
  const [failed, setFailed] = useState<NotTaken['why'] | null>(null)

  async function handleShoot(facing: Facing) {
    setFailed(null)
    try {
      const taken = await shootPicture(facing)
      if (taken) await addPiece(about, 'picture', taken)
    } catch (error) {
      setFailed(error instanceof NotTaken ? error.why : 'broken')
    }
  }

  return (
    <MediaCard kind='picture' required={required} failed={failed}>
      {pieces.map((piece, index) => (
        <Picture key={piece.id} about={about} piece={piece} number={index + 1} />
      ))}
      {pieces.length < MEDIA_LIMITS.picture.most && (
        <Choices choices={FACINGS} onChoose={handleShoot} />
      )}
    </MediaCard>
  )
}

function Picture({ about, piece, number }: { about: string; piece: Piece; number: number }) {
  const address = useAddress(piece.file)
  return (
    <View className='shot'>
      {address === null ? (
        <Notice tone='attention' title={words.lost} />
      ) : (
        address !== '' && (
          <Image
            className='shot__picture'
            mode='aspectFit'
            src={address}
            ariaLabel={words.picture(number)}
          />
        )
      )}
      <Button onPress={() => removePiece(about, piece)}>{words.removePicture(number)}</Button>
    </View>
  )
}
