import { useState } from 'react'
import type { OwnOutcome, OwnWord } from '#shared/jobs/outcomes.contract'
import { useSession } from '../../account/session.store'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { answer, readOutcomes, useOutcomes } from './outcomes.store'
import { words } from './outcomes.words'

const read = () => void readOutcomes()

/** On the first page, only when it is asked: whether somebody still works where he began. Two taps. */
export function OutcomeDuty() {
  const known = useSession(session => session.personId)
  const { personId, outcomes, failure } = useOutcomes()
  useFresh(read)
  if (personId !== known) return null
  return (
    <>
      {failure && <Notice tone='attention' title={failure.problem?.title ?? words.silence} />}
      {outcomes.map(one => (
        <OutcomeCard key={one.id} outcome={one} />
      ))}
    </>
  )
}

const CHOICES = Object.entries(words.answers).map(([name, label]) => ({
  name: name as OwnWord,
  label,
}))

function OutcomeCard({ outcome: { id, employerName, months } }: { outcome: OwnOutcome }) {
  const [chosen, setChosen] = useState<OwnWord | null>(null)
  return (
    <Card title={words.title(employerName, months)}>
      {chosen === null ? (
        <>
          <Words>{words.ask}</Words>
          <Choices choices={CHOICES} onChoose={setChosen} />
        </>
      ) : (
        <>
          <Words>{words.sure(words.answers[chosen])}</Words>
          <Button main onPress={() => answer(id, chosen)}>
            {words.yes}
          </Button>
          <Button onPress={() => setChosen(null)}>{words.no}</Button>
        </>
      )}
      <Words quiet>{words.what}</Words>
    </Card>
  )
}
