import { useEffect } from 'react'

/** Reads a list again each time something may have changed in it. @param changes - how often that was. */
export function useReadAgain<List extends { readAgain: () => unknown }>(
  list: List,
  changes: number,
): List {
  const { readAgain } = list
  useEffect(() => {
    if (changes > 0) void readAgain()
  }, [changes, readAgain])
  return list
}
