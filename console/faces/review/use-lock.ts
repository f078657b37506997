import { useCallback, useEffect, useRef, useState } from 'react'
import { Refused } from '#shared/ask'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { lockRequest } from '#shared/faces/reviews.endpoints'
import { call } from '../../http/call'
import { sentenceFor } from '../../ui/sentence'

/**
 * Takes a request in hand when somebody begins to decide, and lets it go when he leaves it, so that
 * two do not decide at once.
 *
 * @param onRefused - somebody else was quicker: who it is has to be read again.
 */
export function useLock(request: IdentityRequest, onRefused: () => void) {
  const { id } = request
  const [taken, setTaken] = useState<IdentityRequest['lock']>(request.lock)
  const [fault, setFault] = useState('')
  const mine = useRef(request.lock?.isMine ?? false)
  const asking = useRef<Promise<void> | null>(null)
  useEffect(() => {
    setTaken(request.lock)
    mine.current = request.lock?.isMine ?? false
  }, [request.lock])

  const ask = useCallback(async () => {
    setFault('')
    try {
      const { lock } = await call(lockRequest, { id, held: true })
      mine.current = lock?.isMine ?? false
      setTaken(lock)
    } catch (error) {
      setFault(sentenceFor(error))
      if (error instanceof Refused) onRefused()
    }
  }, [id, onRefused])

  /** Asked twice at once it asks once, and both wait. Never throws. */
  const take = useCallback(async () => {
    if (mine.current) return
    asking.current ??= ask().finally(() => (asking.current = null))
    await asking.current
  }, [ask])

  const letGo = useCallback(async () => {
    if (!mine.current) return
    mine.current = false
    setTaken(null)
    // It ends by itself in a few minutes; nobody is kept waiting for the answer.
    await call(lockRequest, { id, held: false }).catch(() => null)
  }, [id])

  /** What is decided holds nobody off any more. */
  const forget = useCallback(() => void (mine.current = false), [])
  useEffect(() => () => void letGo(), [letGo])

  return { lock: taken, fault, take, letGo, forget }
}
