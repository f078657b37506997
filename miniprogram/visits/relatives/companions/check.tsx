import { useState } from 'react'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import { nameCompanion } from '#shared/visits/relatives/companions.endpoints'
import { KIN } from '#shared/visits/relatives/kin'
import { newAttemptId } from '../../../device/attempt'
import { useAsked } from '../../../http/use-asked'
import { Fact } from '../../../ui/fact'
import { Failed } from '../../../ui/failed'
import { callAsRelative } from '../../session'
import { dropPage } from '../claiming/pictures'
import { OneQuestion } from '../one-question'
import type { Answers, Question } from './answers'
import { words } from './companions.words'

interface CheckProps {
  kinshipId: string
  answers: Answers
  question: Question
  onNamed: (companion: Companion) => unknown
}

/** All that was answered once more, before it is sent. */
export function Check({ kinshipId, answers, question, onNamed }: CheckProps) {
  const { failure, busy, ask } = useAsked<Companion>()
  const [attempt, setAttempt] = useState<string | null>(null)
  const { name, idNumber, kin, guardian, pictures } = answers

  const handleSend = () =>
    ask(async () => {
      const attemptId = attempt ?? (await newAttemptId())
      setAttempt(attemptId)
      const companion = await callAsRelative(nameCompanion, {
        ...{ attemptId, kinshipId, idNumber },
        name: name.trim(),
        kin: kin ?? 'other-relative',
        guardian: guardian ?? false,
        documentExpiresDay: null,
        proofs: pictures.map(({ id }) => id),
      })
      for (const picture of pictures) void dropPage(picture)
      onNamed(companion)
      return companion
    })

  return (
    <OneQuestion {...question} next={busy ? words.sending : words.send} onNext={handleSend}>
      <Fact name={words.checkName} value={name} large />
      <Fact name={words.checkIdNumber} value={idNumber} large />
      <Fact name={words.checkKin} value={kin ? KIN[kin] : ''} />
      <Fact name={words.checkProofs} value={words.checkCount(pictures.length)} />
      <Failed failure={failure} />
    </OneQuestion>
  )
}
