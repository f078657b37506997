import { type ReactNode, useState } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { AskPurpose } from './ask-purpose'
import { usePurpose } from './purpose'

/** Why somebody looks, and how that is changed. */
export interface Looking {
  purpose: Purpose
  onChangePurpose: () => void
}

/** Shows what is within once the officer has said why they look. */
export function WithPurpose({ children }: { children: (looking: Looking) => ReactNode }) {
  const { purpose, choose } = usePurpose()
  const [changing, setChanging] = useState(false)

  function handleChoose(chosen: Purpose) {
    choose(chosen)
    setChanging(false)
  }

  if (!purpose || changing) return <AskPurpose before={purpose} onChoose={handleChoose} />
  return children({ purpose, onChangePurpose: () => setChanging(true) })
}
