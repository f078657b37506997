import { useEffect, useRef } from 'react'

/** Leads to the first field of a form that was wrong. @param error - of the last time it was sent. */
export function useFocusOnFault(error: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [error])
  return form
}
