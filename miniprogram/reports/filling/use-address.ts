import { useEffect, useState } from 'react'
import { addressOf } from '../../device/kept-files'

/** Under which something kept is shown: '' until known, null when the phone has lost it. */
export function useAddress(file: string): string | null {
  const [address, setAddress] = useState<string | null>('')
  useEffect(() => {
    let isWanted = true
    addressOf(file).then(
      found => isWanted && setAddress(found),
      () => isWanted && setAddress(null),
    )
    return () => {
      isWanted = false
    }
  }, [file])
  return address
}
