import { useEffect, useRef } from 'react'
import { words } from './rooms.words'

interface StreamViewProps {
  stream: MediaStream | null
  /** Whose picture it is. */
  label: string
  /** One's own sound is not played back. */
  muted?: boolean
  className?: string
}

/** Shows what comes of somebody, or that nothing does. */
export function StreamView({ stream, label, muted = false, className = '' }: StreamViewProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (!video.current) return
    video.current.srcObject = stream
    // A browser that wants a press first has had one: the room was entered by a button.
    if (stream) void video.current.play().catch(() => null)
  }, [stream])
  return (
    <figure className={`stream ${className}`}>
      <video ref={video} aria-label={label} autoPlay playsInline muted={muted} />
      <figcaption>
        {label}
        {stream === null && <span className='quiet'> · {words.noPictureYet}</span>}
      </figcaption>
    </figure>
  )
}
