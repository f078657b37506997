import type { CheckIn, Finding } from '#shared/checkins/checkins.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import * as articles from '#shared/law/articles'
import { words } from './details.words'

/** What to look into, each with its article; facts about the device stand apart and small. */
export function CheckInFindings({ findings }: Pick<CheckIn, 'findings'>) {
  const questions = findings.filter(callsForAttention)
  const deviceFacts = findings.filter(finding => !callsForAttention(finding))
  return (
    <section className='findings'>
      <h3>{words.findingsTitle}</h3>
      {questions.length === 0 && <p>{words.noFindings}</p>}
      {questions.map(finding => (
        <FindingWithArticle key={finding.code} finding={finding} />
      ))}
      {questions.length > 0 && <p className='quiet'>{words.notAPenalty}</p>}
      {deviceFacts.length > 0 && (
        <section className='device-facts' aria-label={words.deviceTitle}>
          <h4>{words.deviceTitle}</h4>
          {deviceFacts.map(({ code, article }) => (
            <p key={code}>
              {words.findings[code]} <cite>{article}</cite>
            </p>
          ))}
        </section>
      )}
    </section>
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
