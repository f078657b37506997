import { useState } from 'react'
import { Alert, Button, Input, Radio } from 'antd'
import type { SignUpRow } from '#shared/jobs/training-desk.contract'
import type { AttendanceMark, TrainingResult } from '#shared/jobs/training.contract'
import { markAttendance, setResults } from '#shared/jobs/training.endpoints'
import { dayInChina } from '#shared/time/days'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import type { OpenedSession } from './opened-session'
import { words } from './training.words'

interface MarkFormProps {
  opened: OpenedSession
  onDone: (sentence: string) => Promise<void>
}

/** Where an officer notes who was there on a day, and how it ended. */
export function MarkForm({ opened, onDone }: MarkFormProps) {
  const { session, signUps } = opened
  const inIt = signUps.filter(({ state }) => state === 'in')
  const first = dayInChina(new Date(session.startsAt))
  const today = dayInChina(serverNow())
  const [day, setDay] = useState(today < first ? first : today)
  const [marks, setMarks] = useState<Record<string, AttendanceMark>>({})
  const [results, setResultsChosen] = useState<Record<string, TrainingResult>>({})
  const { busy, error, act } = useAct()

  const handleMarks = () =>
    void act(async () => {
      const chosen = Object.entries(marks).map(([signUpId, mark]) => ({ signUpId, mark }))
      await call(markAttendance, { sessionId: session.id, day, marks: chosen })
      setMarks({})
      await onDone(words.marked)
    })

  const handleResults = () =>
    void act(async () => {
      const chosen = Object.entries(results).map(([signUpId, result]) => ({ signUpId, result }))
      await call(setResults, { sessionId: session.id, results: chosen })
      setResultsChosen({})
      await onDone(words.concluded)
    })

  return (
    <div className='mark-form'>
      <label>
        {words.day}{' '}
        <Input
          type='date'
          style={{ width: 170 }}
          value={day}
          onChange={event => setDay(event.target.value)}
        />
      </label>
      {inIt.map(one => (
        <OnePerson
          key={one.id}
          one={one}
          mark={marks[one.id] ?? null}
          result={results[one.id] ?? null}
          onMark={mark => setMarks({ ...marks, [one.id]: mark })}
          onResult={result => setResultsChosen({ ...results, [one.id]: result })}
        />
      ))}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button
          type='primary'
          loading={busy}
          disabled={Object.keys(marks).length === 0}
          onClick={handleMarks}
        >
          {words.mark}
        </Button>
        <Button disabled={busy || Object.keys(results).length === 0} onClick={handleResults}>
          {words.conclude}
        </Button>
      </p>
    </div>
  )
}

interface OnePersonProps {
  one: SignUpRow
  mark: AttendanceMark | null
  result: TrainingResult | null
  onMark: (mark: AttendanceMark) => void
  onResult: (result: TrainingResult) => void
}

const OnePerson = ({ one, mark, result, onMark, onResult }: OnePersonProps) => (
  <div className='one'>
    <strong>{one.personName}</strong>
    <Choice
      one={one}
      what={words.attendance}
      options={words.marks}
      value={mark}
      onChoose={onMark}
    />
    {one.result === null && (
      <Choice
        one={one}
        what={words.result}
        options={words.results}
        value={result}
        onChoose={onResult}
      />
    )}
  </div>
)

interface ChoiceProps<Name extends string> {
  one: SignUpRow
  what: string
  options: Readonly<Record<Name, string>>
  value: Name | null
  onChoose: (name: Name) => void
}

const Choice = <Name extends string>({
  one,
  what,
  options,
  value,
  onChoose,
}: ChoiceProps<Name>) => (
  <Radio.Group
    aria-label={words.chooseOf(one.personName, what)}
    value={value}
    onChange={event => onChoose(event.target.value as Name)}
  >
    {(Object.keys(options) as Name[]).map(name => (
      <Radio key={name} value={name}>
        {options[name]}
      </Radio>
    ))}
  </Radio.Group>
)
