import type { ReactNode } from 'react'

/** Says that something is on its way. */
export const Waiting = ({ children }: { children: ReactNode }) => (
  <p className='still' role='status'>
    {children}
  </p>
)
