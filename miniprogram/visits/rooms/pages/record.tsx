import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { clockInChina } from '#shared/time/days'
import { eventInWords } from '#shared/visits/rooms/event-words'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { CAN_PRINT, printPage } from '../../../device/printing'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { RelativeEntrance } from '../../session'
import { AnswerRecord } from '../answer-record'
import { type VisitRecord, useRecord } from '../own-room'
import { Reading } from '../reading'
import '../record.scss'
import '../rooms.scss'
import { words } from '../rooms.words'

/** What both ends told of a visit and what it came to, with the family's word about it. */
export default function RecordPage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>
        <Record id={id ?? '-'} />
      </RelativeEntrance>
    </Screen>
  )
}

function Record({ id }: { id: string }) {
  const { record, failure, load } = useRecord(id)
  if (!record) return <Reading failure={failure} onAgain={load} />
  return (
    <>
      <Failed failure={failure} />
      <OutcomeCard record={record} />
      <View className='screen-only'>
        <AnswerRecord bookingId={id} record={record} onAnswered={load} />
      </View>
      {record.events.length > 0 && <EventsCard record={record} />}
      {CAN_PRINT && record.outcome && (
        <View className='screen-only'>
          <Button onPress={printPage}>{words.print}</Button>
        </View>
      )}
    </>
  )
}

type Seen = NonNullable<VisitRecord['outcome']>['seen']['family']

const seenWords = ({ firstAt, lastAt }: Seen) =>
  firstAt === null
    ? words.never
    : words.between(clockInChina(new Date(firstAt)), clockInChina(new Date(lastAt ?? firstAt)))

function OutcomeCard({ record: { outcome, room, number, prisonName } }: { record: VisitRecord }) {
  if (!outcome) return <Notice tone='waiting' title={words.outcomeNone} />
  return (
    <Card title={words.with(prisonName)}>
      <Words quiet>{words.at(room.startsAt, room.minutes)}</Words>
      <Words quiet>{words.number(number)}</Words>
      <Fact
        name={words.came}
        value={roomWords.proposals[outcome.prison?.outcome ?? outcome.proposal]}
        large
      />
      {room.reason !== null && <Fact name={words.why} value={roomWords.reasons[room.reason]} />}
      <Fact
        name={words.because}
        value={outcome.reasons.map(one => roomWords.because[one]).join('；')}
      />
      <Fact name={words.fault} value={roomWords.faults[outcome.fault]} />
      <Fact name={words.yourTimes} value={seenWords(outcome.seen.family)} />
      <Fact name={words.theirTimes} value={seenWords(outcome.seen.prison)} />
      <Words>{roomWords.talked(outcome.talkedSeconds)}</Words>
      <Fact
        name={words.prisonSaid}
        value={
          outcome.prison
            ? `${roomWords.proposals[outcome.prison.outcome]}：${outcome.prison.words}`
            : words.prisonNotYet
        }
      />
    </Card>
  )
}

const EventsCard = ({ record: { events } }: { record: VisitRecord }) => (
  <Card title={words.details}>
    {events.map(event => (
      <View key={event.id} className='told'>
        <View className='told__when'>{clockInChina(new Date(event.at))}</View>
        <View className='told__what'>
          {roomWords.ends[event.end]}：{eventInWords(event)}
        </View>
      </View>
    ))}
  </Card>
)
