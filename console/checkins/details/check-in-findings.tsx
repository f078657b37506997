import type { CheckIn } from '#shared/checkins/checkins.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { Finding } from '#shared/checkins/findings.contract'
import * as articles from '#shared/law/articles'
import { words } from './details.words'
import { marks, reasonInWords } from './findings.words'
import { Judgements } from './judgements'

interface CheckInFindingsProps {
  checkIn: CheckIn
}

/** What to look into, each with its article and what the person says; facts about the device stand apart and small. */
export function CheckInFindings({ checkIn }: CheckInFindingsProps) {
  const { findings, judgements } = checkIn
  const questions = findings.filter(callsForAttention)
  const deviceFacts = findings.filter(finding => !callsForAttention(finding))
  return (
    <section className='findings'>
      <h3>{words.findingsTitle}</h3>
      {questions.length === 0 && <p>{words.noFindings}</p>}
      {questions.map(finding => (
        <FindingInFull key={finding.code} finding={finding} checkIn={checkIn} />
      ))}
      {questions.length > 0 && <p className='quiet'>{words.notAPenalty}</p>}
      {deviceFacts.length > 0 && (
        <section className='device-facts' aria-label={words.deviceTitle}>
          <h4>{words.deviceTitle}</h4>
          {deviceFacts.map(finding => (
            <p key={finding.code}>
              {reasonInWords(finding)} <cite>{finding.article}</cite>
            </p>
          ))}
        </section>
      )}
      <Judgements judgements={judgements} />
    </section>
  )
}

function FindingInFull({ finding, checkIn }: { finding: Finding; checkIn: CheckIn }) {
  const { code, article } = finding
  const quoted = Object.values(articles).find(({ cite }) => cite === article)
  const answer = checkIn.answers.find(one => one.code === code)
  const mark = checkIn.review?.marks.find(one => one.code === code)?.mark
  return (
    <section className='finding'>
      <p>{reasonInWords(finding)}</p>
      <cite>{article}</cite>
      {quoted && <blockquote>{quoted.words}</blockquote>}
      {answer ? (
        <div className='person-answer'>
          <span className='quiet'>{words.answerOf(answer.at)}</span>
          <p>{answer.words}</p>
        </div>
      ) : (
        <p className='quiet'>{words.noAnswer}</p>
      )}
      {mark && (
        <p>
          <strong>{words.markedAs(marks[mark])}</strong>
        </p>
      )}
    </section>
  )
}
