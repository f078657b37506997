import { useState } from 'react'
import { sayToBase } from '#shared/jobs/applications.endpoints'
import { newAttemptId } from '../../device/attempt'
import { call } from '../../http/call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { LongField } from '../../ui/long-field'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from './applications.words'
import type { PartProps } from './part'

const LONGEST = 300

/** A word to the base, which an officer passes on. */
export function SayCard({ opened: { application }, busy, ask }: PartProps) {
  const [said, setSaid] = useState('')
  const [isSent, setIsSent] = useState(false)
  const [attempt, setAttempt] = useState(newAttemptId)
  const { id, can } = application
  if (!can.say) return null

  async function handleSend() {
    const attemptId = await attempt
    if (!(await ask(() => call(sayToBase, { id, attemptId, words: said.trim() })))) return
    setSaid('')
    setIsSent(true)
    setAttempt(newAttemptId())
  }

  return (
    <Card title={words.say}>
      <Words quiet>{words.sayWhat}</Words>
      <LongField
        label={words.say}
        example={words.sayExample}
        value={said}
        longest={LONGEST}
        onChange={value => {
          setSaid(value)
          setIsSent(false)
        }}
      />
      {isSent && <Notice tone='good' title={words.sent} />}
      {said.trim() !== '' && !busy && <Button onPress={handleSend}>{words.send}</Button>}
    </Card>
  )
}
