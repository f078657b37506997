import { Button } from 'antd'
import type { CheckIn, Finding } from '#shared/checkins/checkins.contract'
import * as articles from '#shared/law/articles'
import { lengthInWords } from '../../ui/lengths'
import { ageInWords } from '../../ui/moments'
import { words } from '../checkins.words'
import { borderInWords, clockGapInWords } from '../place-in-words'
import { VerdictMark } from '../verdict/verdict-mark'

interface CheckInDetailsProps {
  /** Undefined when the address names one that is not in the list. */
  checkIn: CheckIn | undefined
  now: Date
  onClose: () => void
}

/** All that is known of one check-in: both clocks, how sure the place is, what the law says. */
export function CheckInDetails({ checkIn, now, onClose }: CheckInDetailsProps) {
  return (
    <aside className='details' aria-label={words.details}>
      <header>
        <h2>{checkIn?.personName}</h2>
        <Button onClick={onClose}>{words.close}</Button>
      </header>
      {checkIn ? <Known checkIn={checkIn} now={now} /> : <p>{words.notInList}</p>}
    </aside>
  )
}

function Known({ checkIn, now }: { checkIn: CheckIn; now: Date }) {
  const { officeName, takenAt, receivedAt, place, findings } = checkIn
  const gap = clockGapInWords(checkIn)
  return (
    <>
      <p className='office'>{officeName}</p>
      <p className={`verdict-line ${place.verdict}`}>
        <VerdictMark verdict={place.verdict} />
        <strong>{words.verdicts[place.verdict]}</strong>
      </p>
      <dl className='facts stacked'>
        <dt>{words.phoneSaid}</dt>
        <dd>{words.byPhone(takenAt)}</dd>
        <dt>{words.weReceived}</dt>
        <dd>{words.byUs(receivedAt, ageInWords(receivedAt, now))}</dd>
        {gap && <dd className='clock-gap'>{words.clocksDiffer(gap)}</dd>}
        <dt>{words.border}</dt>
        <dd>{borderInWords(place)}</dd>
        <dt>{words.accuracy}</dt>
        <dd>{words.accuracyWithin(lengthInWords(place.accuracyMetres))}</dd>
        <dt>{words.position}</dt>
        <dd>{words.degrees(place.latitude, place.longitude)}</dd>
      </dl>
      <h3>{words.findingsTitle}</h3>
      {findings.length === 0 && <p>{words.noFindings}</p>}
      {findings.map(finding => (
        <FindingWithArticle key={finding.code} finding={finding} />
      ))}
      {findings.length > 0 && <p className='quiet'>{words.notAPenalty}</p>}
    </>
  )
}

function FindingWithArticle({ finding: { code, article } }: { finding: Finding }) {
  const quoted = Object.values(articles).find(({ cite }) => cite === article)
  return (
    <section className='finding'>
      <p>{words.findings[code]}</p>
      <cite>{article}</cite>
      {quoted && <blockquote>{quoted.words}</blockquote>}
    </section>
  )
}
