import { useState } from 'react'
import type { OwnExam } from '#shared/courses/sittings.contract'
import { openPage } from '../../device/pages'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip, type Tone } from '../../ui/chip'
import { Notice } from '../../ui/notice'
import { Steps } from '../../ui/steps'
import { Words } from '../../ui/words'
import { words } from './exams.words'
import { begin, useSitting } from './sitting.store'

const TONES: Partial<Record<OwnExam['state'], Tone>> = {
  open: 'waiting',
  running: 'attention',
  passed: 'good',
}

const openSitting = (id: string) => openPage(`/courses/exams/pages/sit?id=${id}`)

/** One exam: what it is, how it stands, and the way to sit it once its rules were read. */
export function ExamCard({ exam }: { exam: OwnExam }) {
  const { title, state, opensAt, until, triesLeft, sittingId } = exam
  return (
    <Card title={title}>
      <Chip tone={TONES[state] ?? 'plain'}>{words.states[state]}</Chip>
      <Words>{words.facts(exam)}</Words>
      {opensAt !== null && <Words>{words.opensAt(opensAt)}</Words>}
      {state === 'open' && until !== null && <Words>{words.until(until)}</Words>}
      {['open', 'waits'].includes(state) && <Words quiet>{words.tries(triesLeft)}</Words>}
      {sittingId !== null && (
        <Button main onPress={() => openSitting(sittingId)}>
          {words.goOn}
        </Button>
      )}
      {state === 'open' && <Beginning exam={exam} />}
    </Card>
  )
}

/** Nobody begins by a slip of the thumb: what it means is said first. */
function Beginning({ exam: { paperId, identity } }: { exam: OwnExam }) {
  const [asked, setAsked] = useState(false)
  const failure = useSitting(sat => sat.failure)

  async function handleBegin() {
    const id = await begin(paperId)
    if (id !== null) await openSitting(id)
  }

  if (!asked) {
    return (
      <Button main onPress={() => setAsked(true)}>
        {words.begin}
      </Button>
    )
  }
  return (
    <>
      <Steps steps={identity ? [...words.rules, words.identityRule] : words.rules} />
      {failure !== null && <Notice tone='attention' title={failure || words.silence} />}
      <Button main onPress={handleBegin}>
        {words.beginSure}
      </Button>
      <Button onPress={() => setAsked(false)}>{words.notNow}</Button>
    </>
  )
}
