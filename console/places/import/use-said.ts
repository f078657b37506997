import { useState } from 'react'

/** As the server has it. */
const WORST_ERROR_METRES = 5000
const SHORTEST_SOURCE = 2

/** What an officer says about an outline: how far it may be wrong, and where it comes from. */
export function useSaid() {
  const [error, sayError] = useState('')
  const [source, saySource] = useState('')
  return {
    error,
    source,
    sayError,
    saySource,
    /** Null when it is no error that can be taken. */
    errorMetres: errorFrom(error),
    isSourced: source.trim().length >= SHORTEST_SOURCE,
  }
}

function errorFrom(text: string): number | null {
  const metres = Number(text)
  const isGiven = text.trim() !== '' && Number.isFinite(metres)
  return isGiven && metres >= 0 && metres <= WORST_ERROR_METRES ? metres : null
}
