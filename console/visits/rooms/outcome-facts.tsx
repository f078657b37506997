import type { z } from '#shared/z'
import { momentInChina } from '#shared/time/days'
import type { Outcome, readRecord } from '#shared/visits/rooms/outcomes.contract'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { Nothing } from '../../ui/nothing'
import { words } from './rooms.words'

type Record = z.output<(typeof readRecord)['reply']>

const moment = (at: string | null) => (at === null ? '' : momentInChina(at))

/** What a visit came to, with what speaks for it and what both sides say. */
export function OutcomeFacts({
  record: { outcome, room, number, prisonName },
}: {
  record: Record
}) {
  if (!outcome) return <Nothing>{words.outcomeNone}</Nothing>
  return (
    <section aria-label={words.outcome}>
      <h2>
        {words.outcome}：{roomWords.proposals[outcome.prison?.outcome ?? outcome.proposal]}
      </h2>
      <dl className='facts'>
        <dt>{words.visit}</dt>
        <dd>
          {prisonName} · {momentInChina(room.startsAt)} · {words.minutes(room.minutes)} ·{' '}
          {words.number(number)}
        </dd>
        <dt>{words.proposed}</dt>
        <dd>
          {roomWords.proposals[outcome.proposal]} · {roomWords.talked(outcome.talkedSeconds)}
        </dd>
        <dt>{words.fault}</dt>
        <dd>{roomWords.faults[outcome.fault]}</dd>
        <dt>{words.because}</dt>
        <dd>{outcome.reasons.map(one => roomWords.because[one]).join('；')}</dd>
        <dt>{words.seenAt}</dt>
        <dd>
          <SeenLine outcome={outcome} end='family' />
          <br />
          <SeenLine outcome={outcome} end='prison' />
        </dd>
        <dt>{words.prisonSaid}</dt>
        <dd>
          {outcome.prison
            ? `${roomWords.proposals[outcome.prison.outcome]} · ${outcome.prison.words} · ${moment(outcome.prison.at)}`
            : words.prisonNotYet}
        </dd>
        <dt>{words.familySaid}</dt>
        <dd>
          {outcome.family
            ? `${outcome.family.agrees ? words.agrees : words.objects} ${outcome.family.words} · ${moment(outcome.family.at)}`
            : words.familyNotYet}
        </dd>
      </dl>
    </section>
  )
}

function SeenLine({ outcome, end }: { outcome: Outcome; end: 'family' | 'prison' }) {
  const { firstAt, lastAt } = outcome.seen[end]
  const name = roomWords.ends[end]
  return (
    <>
      {firstAt === null ? words.neverSeen(name) : words.seen(name, moment(firstAt), moment(lastAt))}
    </>
  )
}
