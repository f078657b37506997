import { useState } from 'react'
import { Refused } from '#shared/ask'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Steps } from '../../ui/steps'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { askToChangePhone } from '../bind'
import { OfficePhone } from '../office-phone'
import { Binding } from './binding'

/** The person's account belongs to another phone: ask the office, then bind this one with a new code. */
export function OtherPhone() {
  const [stage, setStage] = useState<'told' | 'asked' | 'has-code'>('told')
  const [failure, setFailure] = useState<string | null>(null)

  async function handleAsk() {
    try {
      await askToChangePhone()
      setStage('asked')
    } catch (error) {
      setFailure(error instanceof Refused ? error.problem.title : words.bindOffline)
    }
  }

  if (stage === 'has-code') return <Binding />
  return (
    <>
      {stage === 'told' ? <Told failure={failure} /> : <Asked />}
      <Bottom>
        {stage === 'told' ? (
          <Button main onPress={handleAsk}>
            {words.askForPhone}
          </Button>
        ) : (
          <OfficePhone />
        )}
        <Button onPress={() => setStage('has-code')}>{words.haveCode}</Button>
      </Bottom>
    </>
  )
}

const Told = ({ failure }: { failure: string | null }) => (
  <>
    <Status mark='attention' title={words.otherPhone} announced />
    <Card>
      <Words>{words.otherPhoneWhat}</Words>
      {failure !== null && <Notice tone='attention' title={failure} />}
    </Card>
  </>
)

const Asked = () => (
  <>
    <Status mark='done' title={words.asked} announced />
    <Card>
      <Steps steps={words.askedSteps} />
    </Card>
  </>
)
