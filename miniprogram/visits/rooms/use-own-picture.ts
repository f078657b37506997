import { useCallback, useRef, useState } from 'react'
import { type OwnPicture, openOwnPicture } from '../../device/room-call'
import { NotTaken } from '../../device/taken'

/** Camera and microphone of this phone. */
export function useOwnPicture() {
  const [own, setOwn] = useState<OwnPicture | null>(null)
  const [noPicture, setNoPicture] = useState<NotTaken['why'] | null>(null)
  const picture = useRef<OwnPicture | null>(null)

  const open = useCallback(async (): Promise<OwnPicture | null> => {
    if (picture.current) return picture.current
    setNoPicture(null)
    try {
      picture.current = await openOwnPicture()
      setOwn(picture.current)
    } catch (error) {
      setNoPicture(error instanceof NotTaken ? error.why : 'broken')
    }
    return picture.current
  }, [])

  const close = useCallback(() => picture.current?.close(), [])
  return { own, noPicture, open, close }
}
