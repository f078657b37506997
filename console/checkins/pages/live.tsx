import { useState } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { AskPurpose } from '../ask-purpose'
import '../live.css'
import { LiveDesk } from '../live-desk'
import { usePurpose } from '../purpose'

/** Where officers follow check-ins on a map and in a list, once they have said why they look. */
export default function LivePage() {
  const { purpose, choose } = usePurpose()
  const [changing, setChanging] = useState(false)

  function handleChoose(chosen: Purpose) {
    choose(chosen)
    setChanging(false)
  }

  if (!purpose || changing) return <AskPurpose before={purpose} onChoose={handleChoose} />
  return <LiveDesk purpose={purpose} onChangePurpose={() => setChanging(true)} />
}
