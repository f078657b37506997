import { useCallback, useRef, useState } from 'react'
import type { Device, Instead } from '#shared/visits/rooms/own-devices'
import { type OwnPicture, openOwnPicture } from '../../device/room-call'
import { NotTaken } from '../../device/taken'

/** Camera and microphone of this phone. */
export function useOwnPicture() {
  const [own, setOwn] = useState<OwnPicture | null>(null)
  const [noPicture, setNoPicture] = useState<NotTaken['why'] | null>(null)
  const [lost, setLost] = useState<readonly Device[]>([])
  const picture = useRef<OwnPicture | null>(null)

  const open = useCallback(async (): Promise<OwnPicture | null> => {
    if (picture.current) return picture.current
    setNoPicture(null)
    try {
      picture.current = await openOwnPicture()
      setOwn(picture.current)
      const { devices } = picture.current
      if (devices) devices.onLost = setLost
    } catch (error) {
      setNoPicture(whyOf(error))
    }
    return picture.current
  }, [])

  /** Takes again what has stopped by itself. */
  const takeAgain = useCallback(async (instead: Instead) => {
    setNoPicture(null)
    const again = picture.current?.devices?.takeAgain(instead)
    await again?.catch((error: unknown) => setNoPicture(whyOf(error)))
  }, [])

  const close = useCallback(() => picture.current?.close(), [])
  return { own, noPicture, lost, open, takeAgain, close }
}

const whyOf = (error: unknown) => (error instanceof NotTaken ? error.why : 'broken')
