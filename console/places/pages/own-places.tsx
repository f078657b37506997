import { useState } from 'react'
import { AskPurpose } from '../../ui/ask-purpose'
import { Nothing } from '../../ui/nothing'
import { usePurpose } from '../../ui/purpose'
import { useOwnerAddress } from '../own/address'
import { OwnPlacesDesk } from '../own/own-places-desk'
import { words } from '../own/own-places.words'

/** Where somebody lives and works, must not go and must be: read once it was said why. */
export default function OwnPlacesPage() {
  const { owner } = useOwnerAddress()
  const { purpose, choose } = usePurpose()
  const [changing, setChanging] = useState(false)
  if (!owner) return <Nothing>{words.nobody}</Nothing>

  const key = `${owner.kind}:${owner.id}`
  // An office has no secrets: nobody is told that somebody looked.
  if (owner.kind === 'office') {
    return <OwnPlacesDesk key={key} owner={owner} purpose='daily-supervision' />
  }
  if (!purpose || changing) {
    return (
      <AskPurpose
        before={purpose}
        onChoose={chosen => {
          choose(chosen)
          setChanging(false)
        }}
      />
    )
  }
  return (
    <OwnPlacesDesk
      key={key}
      owner={owner}
      purpose={purpose}
      onChangePurpose={() => setChanging(true)}
    />
  )
}
