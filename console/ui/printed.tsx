import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Goes on paper in place of the whole screen, and is not seen before. */
export const Printed = ({ children }: { children: ReactNode }) =>
  createPortal(
    <div className='printed' aria-hidden>
      {children}
    </div>,
    document.body,
  )
