import { useCallback, useEffect } from 'react'
import type { z } from '#shared/z'
import type * as outcomes from '#shared/visits/rooms/outcomes.contract'
import type * as contract from '#shared/visits/rooms/rooms.contract'
import { readOwnRoom, readRecord } from '#shared/visits/rooms/rooms.endpoints'
import { useAsked } from '../../http/use-asked'
import { callAsRelative } from '../session'

export type OwnRoom = z.output<(typeof contract.readOwnRoom)['reply']>
export type VisitRecord = z.output<(typeof outcomes.readRecord)['reply']>

const AGAIN_MILLISECONDS = 10_000

/** How a visit's room stands, asked again and again while the page is there. */
export function useOwnRoom(bookingId: string) {
  const { answer, failure, ask } = useAsked<OwnRoom>()
  const load = useCallback(
    () => void ask(() => callAsRelative(readOwnRoom, { bookingId })),
    [ask, bookingId],
  )
  useEffect(() => {
    load()
    const timer = setInterval(load, AGAIN_MILLISECONDS)
    return () => clearInterval(timer)
  }, [load])
  return { own: answer, failure, load }
}

/** What both ends and the bridge told of a visit. */
export function useRecord(bookingId: string) {
  const { answer, failure, ask, busy } = useAsked<VisitRecord>()
  const load = useCallback(
    () => ask(() => callAsRelative(readRecord, { bookingId })),
    [ask, bookingId],
  )
  useEffect(() => void load(), [load])
  return { record: answer, failure, load, busy }
}
