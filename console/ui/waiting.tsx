import { type ReactNode, useContext, useLayoutEffect } from 'react'
import { OnItsWay } from './on-its-way'

/** Says that something is on its way. */
export function Waiting({ children }: { children: ReactNode }) {
  const begin = useContext(OnItsWay)
  useLayoutEffect(begin, [begin])
  return (
    <p className='still' role='status'>
      {children}
    </p>
  )
}
