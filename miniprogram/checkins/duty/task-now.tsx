import { Fact } from '../../ui/fact'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { type Standing, isStretch } from '../standing'
import { progressWords, words } from '../today.words'
import { Done } from './done'
import { Settled } from './settled'

interface TaskNowProps {
  standing: Standing
  /** The server's clock. */
  now: Date
  /** Whether it is the only one today. */
  alone: boolean
  offline: boolean
}

/** The next thing to do: its window, and what it means just now. */
export function TaskNow({ standing, now, alone, offline }: TaskNowProps) {
  const { task, opens, closes } = standing
  return (
    <>
      <Fact name={nameOf(standing)} value={words.fromTo(opens, closes)} large />
      {isStretch(task) && <Words>{progressWords(task)}</Words>}
      <Meaning standing={standing} now={now} alone={alone} offline={offline} />
      <Settled task={task} />
    </>
  )
}

function nameOf({ task, stage }: Standing): string {
  if (stage === 'surprise') return words.anyTime
  return isStretch(task) ? words.everyDay : words.window
}

function Meaning({ standing, now, alone, offline }: TaskNowProps) {
  const { task, stage, opens, closes, receipt } = standing
  const { settled } = task
  switch (stage) {
    case 'surprise':
      return (
        <>
          <Words>{words.surprise(task, words.fromTo(opens, closes))}</Words>
          {offline && <Words quiet>{words.surpriseOffline}</Words>}
        </>
      )
    case 'before':
      return <Words>{words.opensIn(minutesUntil(opens, now))}</Words>
    case 'open':
      return <Words>{words.closesIn(minutesUntil(closes, now))}</Words>
    case 'missed':
      return settled ? null : <Said title={words.missedTitle} what={words.missedWhat} />
    case 'fault':
      return settled ? null : <Said title={words.fault} what={words.faultWhat} />
    case 'exempt':
      return (
        <Notice tone='good' title={words.exempt}>
          {task.exemptReason && <Words>{words.exemptWhy(task.exemptReason)}</Words>}
        </Notice>
      )
    case 'kept':
      return <Notice tone='waiting' title={words.kept} />
    case 'rest':
      return receipt ? (
        <Done receipt={receipt} title={words.restDone} />
      ) : (
        <Said title={words.rest} what={words.restWhat} />
      )
    case 'done':
    case 'late':
      return receipt && <Done receipt={receipt} title={alone ? words.doneToday : words.doneThis} />
  }
}

const Said = ({ title, what }: { title: string; what: string }) => (
  <Notice tone='waiting' title={title}>
    <Words>{what}</Words>
  </Notice>
)

/** Whole minutes to a moment; one that has begun counts. */
const minutesUntil = (then: Date, now: Date): number =>
  Math.ceil((then.getTime() - now.getTime()) / 60_000)
