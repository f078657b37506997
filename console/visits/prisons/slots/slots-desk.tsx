import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import type { Slot } from '#shared/visits/prisons/slots.contract'
import { listSlots } from '#shared/visits/prisons/slots.endpoints'
import { type Day, dayInChina, daysAfter, weekdayOf } from '#shared/time/days'
import { call } from '../../../http/call'
import { serverNow } from '../../../http/server-clock'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { words as common } from '../../../ui/ui.words'
import { useAddress } from '../../../ui/use-address'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { PrisonPage } from '../prison-page'
import { words as prisons } from '../prisons.words'
import { BlockDialog } from './block-dialog'
import { Blocks } from './blocks'
import { CapacityDialog } from './capacity-dialog'
import { SlotCalendar } from './slot-calendar'
import { words } from './slots.words'
import { WeekPlans } from './week-plans'

const SHOWN_DAYS = 28

/** When a prison has visits, and how full they are. */
export const SlotsDesk = () => (
  <PrisonPage title={words.title}>
    {prison => <OnePrison key={prison.id} prison={prison} />}
  </PrisonPage>
)

const mondayOf = (day: Day): Day => daysAfter(day, 1 - weekdayOf(day))

function OnePrison({ prison }: { prison: PrisonFace }) {
  const [params, put] = useAddress()
  const today = dayInChina(serverNow())
  const wanted = params.get('from') ?? ''
  const firstDay = mondayOf(/^20\d{2}-\d{2}-\d{2}$/.test(wanted) ? wanted : today)
  const lastDay = daysAfter(firstDay, SHOWN_DAYS - 1)
  const { answer, error, again } = useAnswer(
    useCallback(
      () => call(listSlots, { prisonId: prison.id, firstDay, lastDay }),
      [prison.id, firstDay, lastDay],
    ),
  )
  const [said, setSaid] = useState('')
  const [chosen, setChosen] = useState<Slot | null>(null)
  const [blocking, setBlocking] = useState(false)
  const mayKeep = answer?.abilities.keep ?? false

  async function handleDone(sentence: string) {
    setSaid(sentence)
    await again()
  }

  return (
    <>
      <Outcome sentence={said} />
      {answer && !mayKeep && <p className='quiet'>{prisons.keptByPrison}</p>}
      <section aria-label={words.weeks}>
        <WeeksHead
          {...{ firstDay, lastDay }}
          onGo={from => put({ from })}
          onBlock={mayKeep ? () => setBlocking(true) : null}
        />
        {error !== null && <Fault error={error} onRetry={() => void again()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer?.slots.length === 0 && <Nothing>{words.noSlots}</Nothing>}
        {answer && answer.slots.length > 0 && (
          <SlotCalendar
            {...{ firstDay, today, slots: answer.slots }}
            days={SHOWN_DAYS}
            onChoose={mayKeep ? setChosen : null}
          />
        )}
      </section>
      {answer && <Blocks blocks={answer.blocks} mayKeep={mayKeep} onDone={handleDone} />}
      <WeekPlans prisonId={prison.id} onDone={handleDone} />
      {chosen && (
        <CapacityDialog
          key={chosen.id}
          slot={chosen}
          onDone={handleDone}
          onClose={() => setChosen(null)}
        />
      )}
      {blocking && (
        <BlockDialog
          prisonId={prison.id}
          today={today}
          onDone={handleDone}
          onClose={() => setBlocking(false)}
        />
      )}
    </>
  )
}

interface WeeksHeadProps {
  firstDay: Day
  lastDay: Day
  /** Null is this week. */
  onGo: (from: Day | null) => void
  /** Null: it is only to be read. */
  onBlock: (() => void) | null
}

/** Which weeks are shown, and what leads to others. */
const WeeksHead = ({ firstDay, lastDay, onGo, onBlock }: WeeksHeadProps) => (
  <div className='head'>
    <h2>{words.span(words.day(firstDay), words.day(lastDay))}</h2>
    <span className='buttons'>
      <Button onClick={() => onGo(daysAfter(firstDay, -SHOWN_DAYS))}>{words.earlier}</Button>
      <Button onClick={() => onGo(null)}>{words.thisWeek}</Button>
      <Button onClick={() => onGo(daysAfter(firstDay, SHOWN_DAYS))}>{words.later}</Button>
      {onBlock && (
        <Button type='primary' onClick={onBlock}>
          {words.block}
        </Button>
      )}
    </span>
  </div>
)
