import { useState } from 'react'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import { removeCompanion } from '#shared/visits/relatives/companions.endpoints'
import { KIN } from '#shared/visits/relatives/kin'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { dateWords } from '../../../ui/day.words'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { COMPANION_REASONS, COMPANION_STATES, words } from './companions.words'

interface CompanionCardProps {
  companion: Companion
  onRemoved: () => unknown
}

/** Somebody who comes along: whether the desk has seen his papers, and how to take him out. */
export function CompanionCard({ companion, onRemoved }: CompanionCardProps) {
  const { name, kin, isMinor, state, reason, words: said, documentExpiresDay } = companion
  const { name: standing, tone } = COMPANION_STATES[state]
  return (
    <Card title={name}>
      <Words quiet>{isMinor ? `${KIN[kin]}　${words.minor}` : KIN[kin]}</Words>
      <Chip tone={tone}>{standing}</Chip>
      {reason && (
        <Notice tone='attention' title={COMPANION_REASONS[reason]}>
          {said !== '' && <Words>{`${words.said}：${said}`}</Words>}
        </Notice>
      )}
      {documentExpiresDay !== null && (
        <Words quiet>{words.expires(dateWords(documentExpiresDay))}</Words>
      )}
      <Remove companion={companion} onRemoved={onRemoved} />
    </Card>
  )
}

function Remove({ companion: { id, name }, onRemoved }: CompanionCardProps) {
  const [asked, setAsked] = useState(false)
  const { failure, ask } = useAsked<unknown>()
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.removeAsk}</Button>

  const handleRemove = () =>
    ask(async () => {
      await callAsRelative(removeCompanion, { id })
      onRemoved()
    })
  return (
    <>
      <Words>{words.removeWhat(name)}</Words>
      <Failed failure={failure} />
      <Button onPress={handleRemove}>{words.removeSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.keep}
      </Button>
    </>
  )
}
