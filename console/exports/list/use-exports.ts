import { useCallback, useEffect, useRef, useState } from 'react'
import type { Export } from '#shared/exports/exports.contract'

/** One page as the server gives it. */
export interface ExportPage {
  exports: Export[]
  next: string | null
}

interface Listed<Page extends ExportPage> {
  /** The last page that came, with the rows of all; null until the first came. */
  answer: Page | null
  reading: boolean
  error: unknown
}

/**
 * A list of exports, page after page.
 *
 * @param ask - kept by useCallback.
 */
export function useExports<Page extends ExportPage>(ask: (after?: string) => Promise<Page>) {
  const [listed, setListed] = useState<Listed<Page>>({ answer: null, reading: true, error: null })
  const turn = useRef(0)

  const read = useCallback(
    async (after?: string) => {
      const mine = ++turn.current
      const settle = (change: (before: Listed<Page>) => Listed<Page>) =>
        mine === turn.current && setListed(change)
      setListed(before => ({ ...before, reading: true }))
      await ask(after).then(
        page => settle(before => ({ answer: joined(before.answer, page, after), ...DONE })),
        (error: unknown) => settle(before => ({ ...before, reading: false, error })),
      )
    },
    [ask],
  )

  /** What is still on its way answers nobody. */
  const forget = useCallback(() => void turn.current++, [])

  useEffect(() => {
    void read()
    return forget
  }, [read, forget])

  const next = listed.answer?.next ?? undefined
  return { ...listed, again: useCallback(() => read(), [read]), readMore: () => read(next) }
}

const DONE = { reading: false, error: null }

const joined = <Page extends ExportPage>(before: Page | null, page: Page, after?: string): Page =>
  before && after !== undefined ? { ...page, exports: [...before.exports, ...page.exports] } : page
