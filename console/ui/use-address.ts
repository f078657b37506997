import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'

/** Null takes a choice out of the address. */
type Changes = Readonly<Record<string, string | null>>

/**
 * What is shown and chosen, kept in the address: it survives a reload and a sign-in, and can be
 * handed to a colleague, who sees it only with rights of their own.
 *
 * @returns the choices, and what changes some of them at once: two changes in a row would each
 *   begin from the address before.
 */
export function useAddress() {
  const [params, setParams] = useSearchParams()
  const put = useCallback(
    (changes: Changes) =>
      setParams(
        before => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(changes)) {
            if (value === null) after.delete(key)
            else after.set(key, value)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  return [params, put] as const
}
