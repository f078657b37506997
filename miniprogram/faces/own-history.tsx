import type { OwnRequest } from '#shared/faces/requests.contract'
import { openPage } from '../device/pages'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Chip, type Tone } from '../ui/chip'
import { minuteWords } from '../ui/day.words'
import { Entry } from '../ui/entry'
import { Words } from '../ui/words'
import { words as duty, resultNames, stateWords } from './duty.words'
import { words } from './faces.words'

const TONES: Record<OwnRequest['state'], Tone> = {
  open: 'waiting',
  passed: 'good',
  waiting: 'waiting',
  'other-way': 'waiting',
  fault: 'waiting',
  expired: 'waiting',
  settled: 'good',
}

/** What was asked lately, how the last try went, and what an officer said. */
export const OwnHistory = ({ requests }: { requests: readonly OwnRequest[] }) => (
  <Card title={words.history}>
    {requests.length === 0 && <Words quiet>{words.historyNone}</Words>}
    {requests.map(request => (
      <OneRequest key={request.id} request={request} />
    ))}
  </Card>
)

function OneRequest({ request }: { request: OwnRequest }) {
  const { id, state, why, opensAt, lastResult, note } = request
  return (
    <Entry title={minuteWords(opensAt)}>
      <Chip tone={TONES[state]}>{stateWords(request)}</Chip>
      <Words quiet>{duty.why[why]}</Words>
      {lastResult !== null && <Words>{duty.lastTry(resultNames[lastResult])}</Words>}
      {note && <Words>{words.note(note)}</Words>}
      {state === 'open' && (
        <Button onPress={() => openPage(`/faces/pages/face?id=${id}`)}>{duty.go}</Button>
      )}
    </Entry>
  )
}
