import { useEffect, useRef, useState } from 'react'
import { Alert, Button } from 'antd'
import { type Camera, openCamera } from '../../../device/camera'
import { shrinkVideo } from '../../../device/small-picture'
import { words } from './face-file.words'

interface CameraViewProps {
  isFull: boolean
  /** @param jpeg - base64; null when it could not be made small enough. */
  onTaken: (jpeg: string | null) => void
}

/** The computer's camera, from when somebody switches it on until it is left; not mirrored. */
export function CameraView({ isFull, onTaken }: CameraViewProps) {
  const [camera, setCamera] = useState<Camera | null>(null)
  const [denied, setDenied] = useState(false)
  const view = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (!camera) return
    const video = view.current!
    video.srcObject = camera.stream
    // A picture that does not move yet is no fault; the next one does.
    void video.play()?.catch(() => {})
    return camera.off
  }, [camera])

  async function handleOpen() {
    const opened = await openCamera()
    setDenied(opened === null)
    setCamera(opened)
  }

  if (!camera)
    return (
      <>
        {denied && <Alert type='warning' showIcon title={words.cameraDenied} />}
        <Button onClick={() => void handleOpen()}>{words.openCamera}</Button>
      </>
    )
  return (
    <div className='camera-view'>
      <video ref={view} muted playsInline aria-label={words.cameraView} />
      <p className='buttons'>
        <Button
          type='primary'
          disabled={isFull}
          onClick={() => onTaken(shrinkVideo(view.current!))}
        >
          {words.take}
        </Button>
        <Button onClick={() => setCamera(null)}>{words.closeCamera}</Button>
      </p>
    </div>
  )
}
