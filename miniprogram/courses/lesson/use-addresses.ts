import { useEffect, useState } from 'react'
import { addressOf } from '../../device/kept-files'
import type { KeptLesson } from '../kept-lessons.store'
import { useStudying } from '../study.store'

/**
 * Under which pictures, sound and film of a lesson are found: on the phone, else with the server; null
 * while that is looked up, undefined for what cannot be had now.
 */
export function useAddresses({
  media,
  files,
}: KeptLesson): (mediaId: string) => string | null | undefined {
  const isOffline = useStudying(({ stage }) => stage === 'offline')
  const [own, setOwn] = useState<Readonly<Record<string, string>> | null>(null)
  useEffect(() => {
    let isWanted = true
    const found = Object.entries(files).map(async ([id, file]) => {
      const address = await addressOf(file).catch(() => null)
      return address === null ? [] : [[id, address] as const]
    })
    void Promise.all(found).then(all => isWanted && setOwn(Object.fromEntries(all.flat())))
    return () => {
      isWanted = false
    }
  }, [files])
  return mediaId => {
    if (own === null) return null
    const medium = media.find(({ id }) => id === mediaId)
    return own[mediaId] ?? (medium && !isOffline ? __SERVER__ + medium.address : undefined)
  }
}
