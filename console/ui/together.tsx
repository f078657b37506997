import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { OnItsWay } from './on-its-way'
import { Waiting } from './waiting'

interface TogetherProps {
  /** What is said until all of it is there. */
  waiting: string
  /** Parts that each ask the server and show a `Waiting` meanwhile. */
  children: ReactNode
}

/**
 * Shows parts one below the other once each has its answer: a part that comes late would push those
 * below it away, and a press would land on another button than the one that was aimed at.
 */
export function Together({ waiting, children }: TogetherProps) {
  const [isShown, setShown] = useState(false)
  const awaited = useRef(0)

  /** A part whose answer brings another question begins that before this is looked at. */
  const look = useCallback(() => {
    queueMicrotask(() => {
      if (awaited.current === 0) setShown(true)
    })
  }, [])

  const begin = useCallback(() => {
    awaited.current += 1
    return () => {
      awaited.current -= 1
      look()
    }
  }, [look])

  // Nothing may have been asked for at all.
  useLayoutEffect(look, [look])

  return (
    <>
      {!isShown && <Waiting>{waiting}</Waiting>}
      <OnItsWay.Provider value={begin}>
        <div hidden={!isShown}>{children}</div>
      </OnItsWay.Provider>
    </>
  )
}
