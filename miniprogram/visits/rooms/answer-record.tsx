import { useState } from 'react'
import { answerOutcome } from '#shared/visits/rooms/rooms.endpoints'
import { useAsked } from '../../http/use-asked'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Failed } from '../../ui/failed'
import { LongField } from '../../ui/long-field'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { callAsRelative } from '../session'
import type { VisitRecord } from './own-room'
import { words } from './rooms.words'

const LONGEST = 300
const SHORTEST = 2

interface AnswerRecordProps {
  bookingId: string
  record: VisitRecord
  onAnswered: () => unknown
}

/** The family agrees with the record, or says what is wrong with it. */
export function AnswerRecord({
  bookingId,
  record: { outcome, can },
  onAnswered,
}: AnswerRecordProps) {
  const [objects, setObjects] = useState(false)
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const { failure, ask } = useAsked<unknown>()

  async function answer(agrees: boolean) {
    const question = { bookingId, agrees, words: agrees ? '' : said.trim() }
    if (await ask(() => callAsRelative(answerOutcome, question))) {
      setObjects(false)
      onAnswered()
    }
  }

  function handleSend() {
    const isShort = said.trim().length < SHORTEST
    setMissing(isShort)
    if (!isShort) void answer(false)
  }

  if (!can.answer) return <Answered outcome={outcome} />
  return (
    <Card title={words.question}>
      <Failed failure={failure} />
      {objects ? (
        <>
          <LongField
            label={words.objection}
            example={words.objectionExample}
            value={said}
            longest={LONGEST}
            onChange={setSaid}
          />
          {missing && <Notice tone='attention' title={words.needsWords} />}
          <Button main onPress={handleSend}>
            {words.sendObjection}
          </Button>
        </>
      ) : (
        <Choices
          choices={[
            { name: 'yes', label: words.agree },
            { name: 'no', label: words.object },
          ]}
          onChoose={name => (name === 'yes' ? answer(true) : setObjects(true))}
        />
      )}
    </Card>
  )
}

function Answered({ outcome }: Pick<VisitRecord, 'outcome'>) {
  if (!outcome?.family) return null
  return outcome.family.agrees ? (
    <Notice tone='good' title={words.youAgreed} />
  ) : (
    <Notice tone='waiting' title={words.youObjected}>
      <Words>{outcome.family.words}</Words>
      <Words quiet>{words.youObjectedWhat}</Words>
    </Notice>
  )
}
