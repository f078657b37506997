import { useEffect } from 'react'
import { Video } from '@tarojs/components'
import { filmOf } from '../../device/film'

export interface FilmViewProps {
  /** Names it within the page. */
  id: string
  address: string
  /** Where it begins; seconds. */
  from: number
  speed: number
  onAt: (seconds: number) => void
  onPlaying: (isPlaying: boolean) => void
  onFailed: () => void
}

/** A film that is not dragged ahead: what was skipped would not count. */
export function FilmView({ id, address, from, speed, onAt, onPlaying, onFailed }: FilmViewProps) {
  useEffect(() => filmOf(id).setSpeed(speed), [id, speed])
  return (
    <Video
      className='film'
      id={id}
      src={address}
      initialTime={from}
      controls
      showProgress={false}
      enableProgressGesture={false}
      onTimeUpdate={({ detail }) => onAt(detail.currentTime)}
      onPlay={() => {
        filmOf(id).setSpeed(speed)
        onPlaying(true)
      }}
      onPause={() => onPlaying(false)}
      onEnded={() => onPlaying(false)}
      onError={onFailed}
    />
  )
}
