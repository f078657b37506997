import { useCallback } from 'react'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import { listCompanions } from '#shared/visits/relatives/companions.endpoints'
import { KIN } from '#shared/visits/relatives/kin'
import { openPage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Entry } from '../../../ui/entry'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { turned } from '../form'
import { Reading } from '../reading'
import { Question } from './question'

/** Who comes along, of those whom the desk has seen. */
export function Along() {
  const { kinshipId, companions } = useDraft(({ form }) => form)
  const { read, failure, load } = useCompanions(kinshipId ?? '-')
  if (!read) return <Reading failure={failure} onAgain={load} />

  const others = read.filter(({ state }) => state !== 'verified')
  return (
    <>
      <Question step='along' title={words.along} what={words.alongWhat}>
        <CompanionPicks
          companions={read}
          chosen={companions}
          onChange={chosen => answer({ companions: chosen })}
        />
        <Button onPress={() => openPage(`/visits/relatives/pages/companions?kinship=${kinshipId}`)}>
          {words.addCompanion}
        </Button>
      </Question>
      {others.length > 0 && (
        <Card title={words.alongNot}>
          {others.map(({ id, name, kin, state }) => (
            <Entry key={id} title={name} at={KIN[kin]}>
              {state !== 'verified' && <Words>{words.companionStates[state]}</Words>}
            </Entry>
          ))}
        </Card>
      )}
    </>
  )
}

/** Those who can come along to visits on a kinship, read anew when the page comes to the front. */
export function useCompanions(kinshipId: string) {
  const { answer: read, failure, ask } = useAsked<readonly Companion[]>()
  const load = useCallback(
    () => void ask(async () => (await callAsRelative(listCompanions, { kinshipId })).companions),
    [ask, kinshipId],
  )
  useFresh(load)
  return { read, failure, load }
}

interface PicksProps {
  companions: readonly Companion[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => unknown
}

/** A choice of several people, and of nobody; only those whom the desk has seen. */
export const CompanionPicks = ({ companions, chosen, onChange }: PicksProps) => (
  <>
    <Pick label={words.alone} chosen={chosen.length === 0} onChoose={() => onChange([])} />
    {companions
      .filter(({ state }) => state === 'verified')
      .map(({ id, name, kin, isMinor }) => (
        <Pick
          key={id}
          many
          label={words.companion(name, isMinor ? `${KIN[kin]}，${words.minor}` : KIN[kin])}
          chosen={chosen.includes(id)}
          onChoose={() => onChange(turned(chosen, id))}
        />
      ))}
  </>
)
