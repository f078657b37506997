import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '#shared/ask'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { toTop } from '../../../device/pages'
import { problemIn } from '../../../account/trouble'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Notice } from '../../../ui/notice'
import { spoken } from '../../../ui/spoken'
import { Words } from '../../../ui/words'
import { useOwnKinships } from '../../relatives/own-kinships'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { type Step, stepBefore } from '../form'
import { Reading } from '../reading'
import { needs as needNames, types } from '../states.words'
import { useCompanions } from './along'
import { Obstacles } from './obstacles'
import { usePrepared } from './preparing'
import { Progress, go } from './question'
import { sendDraft } from './sending'

interface ReviewProps {
  onSent: (booking: OwnBooking) => unknown
  /** Somebody else was quicker. */
  onTaken: () => unknown
}

/** Everything once more, each thing with a way to change it, and the one button that sends it. */
export function Review({ onSent, onTaken }: ReviewProps) {
  const form = useDraft(draft => draft.form)
  const { prepared, failure: unread, load } = usePrepared(form)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ problem: Problem | null } | null>(null)
  if (!prepared) return <Reading failure={unread} onAgain={load} />

  async function handleSend() {
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      onSent(await sendDraft())
    } catch (error) {
      const problem = problemIn(error)
      if (problem?.code === 'slot-taken') {
        answer({ slot: null })
        onTaken()
        return
      }
      setFailure({ problem })
      load()
    } finally {
      setBusy(false)
      void toTop()
    }
  }

  const before = stepBefore(form, 'review')
  return (
    <>
      <Progress step='review' />
      {failure && <NotSent problem={failure.problem} />}
      {busy && <Notice tone='waiting' title={words.sending} />}
      {prepared.obstacles.length > 0 && <Obstacles obstacles={prepared.obstacles} />}
      <Answers how={types[prepared.type].title} prison={prepared.prison.name} />
      <Notice tone='good' title={words.free} />
      <Words>{words.reviewHeld}</Words>
      {prepared.lateMinutes !== null && <Words>{words.ruleLate(prepared.lateMinutes)}</Words>}
      <Bottom>
        <Button main onPress={handleSend}>
          {words.send}
        </Button>
        {before !== null && <Button onPress={() => go(before)}>{words.before}</Button>}
      </Bottom>
    </>
  )
}

/** What was answered, line by line. */
function Answers({ how, prison }: { how: string; prison: string }) {
  const { kinshipId, companions, slot, line, needs, interpreter } = useDraft(draft => draft.form)
  const { read } = useCompanions(kinshipId ?? '-')
  const kinship = useOwnKinships().read?.kinships.find(({ id }) => id === kinshipId)
  const along = read?.filter(({ id }) => companions.includes(id)).map(({ name }) => name)
  const wished = [
    ...needs.map(need => needNames[need]),
    ...(interpreter ? [`${words.interpret}：${interpreter}`] : []),
  ]
  return (
    <Card title={words.review}>
      <Answered
        step='who'
        name={words.reviewWho}
        value={kinship ? words.held(kinship.prisonerName, prison) : prison}
      />
      <Answered step='along' name={words.reviewAlong} value={listed(along, words.alone)} />
      <Answered step='rather' name={words.reviewHow} value={how} />
      <Answered
        step='when'
        name={words.reviewWhen}
        value={slot ? words.time(slot.startsAt, slot.minutes) : words.lineUntil(line?.toDay ?? '')}
        large
      />
      <Answered step='needs' name={words.reviewNeeds} value={listed(wished, words.none)} />
    </Card>
  )
}

const listed = (some: readonly string[] | undefined, none: string) =>
  some === undefined ? '……' : some.join('、') || none

interface AnsweredProps {
  step: Step
  name: string
  value: string
  large?: boolean
}

const Answered = ({ step, name, value, large = false }: AnsweredProps) => (
  <View
    className='answered'
    hoverClass='row--pressed'
    onClick={() => go(step)}
    {...spoken({ role: 'button', label: words.changeIt(name, value) })}
  >
    <View className='answered__said'>
      <Fact name={name} value={value} large={large} />
    </View>
    <View className='answered__change'>{words.change}</View>
  </View>
)

/** Silence may hide that it has arrived: pressing again is safe, and said to be. */
const NotSent = ({ problem }: { problem: Problem | null }) => (
  <Notice tone='attention' title={problem?.title ?? words.lost}>
    {problem === null && <Words>{words.lostWhat}</Words>}
  </Notice>
)
