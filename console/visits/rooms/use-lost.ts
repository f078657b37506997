import { useCallback, useRef, useState } from 'react'
import type { Device, Instead, OwnDevices } from '#shared/visits/rooms/own-devices'
import { type NoPicture, whyNoPicture } from '../../device/call'

/** Which of camera and microphone have stopped by themselves, and how they are taken again. */
export function useLost() {
  const [devices, setDevices] = useState<readonly Device[]>([])
  const [why, setWhy] = useState<NoPicture['why'] | null>(null)
  const again = useRef<() => Promise<void>>(async () => {})

  /** Of these, which are sent with `instead`. */
  const watch = useCallback((own: OwnDevices | null, instead: Instead) => {
    again.current = async () => own?.takeAgain(instead)
    setWhy(null)
    setDevices(own?.lost ?? [])
    if (own) own.onLost = setDevices
  }, [])

  const takeAgain = useCallback(async () => {
    setWhy(null)
    await again.current().catch((error: unknown) => setWhy(whyNoPicture(error)))
  }, [])
  return { devices, why, takeAgain, watch }
}
