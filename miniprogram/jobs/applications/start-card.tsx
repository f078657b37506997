import { useState } from 'react'
import { sayStarted } from '#shared/jobs/applications.endpoints'
import { dayInChina, daysAfter } from '#shared/time/days'
import { call } from '../../http/call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Field } from '../../ui/field'
import { words } from './applications.words'
import { isDay } from './choosing'
import type { PartProps } from './part'

const DAYS = [
  { name: '0', label: words.today },
  { name: '-1', label: words.yesterday },
  { name: '-2', label: words.earlier },
] as const

/** Where somebody says that he has begun to work; nothing while he cannot have. */
export function StartCard({ opened: { application }, ask }: PartProps) {
  const [typed, setTyped] = useState('')
  const { id, can } = application
  if (!can.start) return null
  const begin = (startedDay: string) => ask(() => call(sayStarted, { id, startedDay }))
  return (
    <Card title={words.startedWhen}>
      <Choices
        choices={DAYS}
        onChoose={name => begin(daysAfter(dayInChina(new Date()), Number(name)))}
      />
      <Field
        label={words.startedDay}
        example={words.dayExample}
        value={typed}
        longest={10}
        onChange={setTyped}
      />
      {isDay(typed) && <Button onPress={() => begin(typed)}>{words.started}</Button>}
    </Card>
  )
}
