import { useEffect } from 'react'
import { OfficePhone } from '../../account/office-phone'
import { openPage } from '../../device/pages'
import { useClock } from '../../device/use-clock'
import { useFresh } from '../../device/use-fresh'
import { useOwn } from '../../http/use-own'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { type Way, goOn } from '../go-on'
import { type Standing, isOfToday, serverTime, standingsAt } from '../standing'
import { useToday } from '../today.store'
import { words } from '../today.words'
import { useUnsent } from '../unsent.store'
import { Extra } from './done'
import { Others } from './others'
import { TaskNow } from './task-now'
import { Foreign, Rejection, Waiting } from './unsent-notices'

const readDuty = () => void useToday.getState().read()

/** Checking in, as the first page shows it: what is on its way, the next thing to do, the rest small. */
export function CheckInDuty() {
  useFresh(readDuty)
  const at = useClock()
  const duty = useToday()
  const unsent = useOwn(useUnsent())
  const [next, ...others] = standingsAt(at, duty, unsent)
  const now = serverTime(at, duty)
  const free = !next && isOfToday(at, duty)
  useWatchForSurprise(at, next)

  return (
    <>
      <Card title={words.title}>
        {unsent.turned.map(one => (
          <Rejection key={one.attemptId} turned={one} />
        ))}
        {unsent.foreign > 0 && <Foreign count={unsent.foreign} />}
        {unsent.drafts.length > 0 && <Waiting count={unsent.drafts.length} />}
        {next ? (
          <TaskNow standing={next} now={now} alone={others.length === 0} offline={duty.stale} />
        ) : (
          <Words>{free ? words.nothing : words.unknown}</Words>
        )}
        <Extra />
        {duty.stale && duty.today && <Words quiet>{words.asOf(duty.today.now)}</Words>}
        {duty.problem && <Words quiet>{duty.problem.title}</Words>}
        <Go way={goOn(next, now, free)} waiting={unsent.drafts.length > 0} />
        <OfficePhone />
      </Card>
      {others.length > 0 && <Others standings={others} />}
    </>
  )
}

interface GoProps {
  way: Way
  /** Something is still on its way: no need to do it once more. */
  waiting: boolean
}

/** The way to checking in, as loud as it is needed. */
function Go({ way: { label, isDue, what }, waiting }: GoProps) {
  return (
    <>
      {what !== null && <Words quiet>{what}</Words>}
      <Button main={isDue && !waiting} onPress={() => openPage('/checkins/pages/submit')}>
        {waiting && isDue ? words.goAgain : label}
      </Button>
    </>
  )
}

/** What begins unannounced is asked for as long as the page is in front. */
function useWatchForSurprise(at: Date, next: Standing | undefined) {
  const isAwaited = next?.stage === 'surprise' && at.getTime() > 0
  useEffect(() => {
    if (isAwaited) readDuty()
  }, [isAwaited, at])
}
