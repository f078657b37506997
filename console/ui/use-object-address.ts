import { useEffect, useState } from 'react'

/** Under which the browser finds what was fetched; gone with the part of the page that shows it. */
export function useObjectAddress(whole: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!whole) return
    const made = URL.createObjectURL(whole)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [whole])
  return address
}
