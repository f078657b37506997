import type { ReactNode } from 'react'

/** Says that there is nothing to show, which is an answer and not a fault. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className='still'>{children}</p>
)
