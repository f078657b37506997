import { useState } from 'react'
import { withdrawApplication } from '#shared/jobs/applications.endpoints'
import { toTop } from '../../device/pages'
import { call } from '../../http/call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { words } from './applications.words'
import type { PartProps } from './part'

/** The way to take it all back, asked once more. */
export function WithdrawCard({ opened: { application }, ask }: PartProps) {
  const [asked, setAsked] = useState(false)
  const { id, can } = application
  if (!can.withdraw) return null
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.withdraw}</Button>

  async function handleWithdraw() {
    if (await ask(() => call(withdrawApplication, { id, words: '' }))) await toTop()
  }

  return (
    <Card title={words.withdraw}>
      <Words>{words.withdrawWhat}</Words>
      <Button onPress={handleWithdraw}>{words.withdrawSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.stay}
      </Button>
    </Card>
  )
}
