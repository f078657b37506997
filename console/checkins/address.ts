import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'

/** Which check-ins are shown. */
export type Shown = 'attention' | 'everything'

const SHOW = 'show'
const CHECK_IN = 'checkIn'

/**
 * What is shown and chosen, kept in the address: it survives a reload and a sign-in, and can be
 * handed to a colleague, who sees it only with rights of their own.
 */
export function useLiveAddress() {
  const [params, setParams] = useSearchParams()

  const put = useCallback(
    (key: string, value: string | null) =>
      setParams(
        before => {
          const after = new URLSearchParams(before)
          if (value === null) after.delete(key)
          else after.set(key, value)
          return after
        },
        { replace: true },
      ),
    [setParams],
  )

  const shown: Shown = params.get(SHOW) === 'attention' ? 'attention' : 'everything'
  return {
    shown,
    selectedId: params.get(CHECK_IN),
    show: useCallback((next: Shown) => put(SHOW, next === 'attention' ? next : null), [put]),
    select: useCallback((id: string | null) => put(CHECK_IN, id), [put]),
  }
}
