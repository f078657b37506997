import type { CheckedCertificate } from './certificate'
import { words } from './certificate.words'

/** What came of checking a certificate, and what stands on it. */
export function CertificateResult({ checked: { text, verdict } }: { checked: CheckedCertificate }) {
  const mark = verdict === 'waiting' ? 'unknown' : verdict
  return (
    <section className='card' aria-label={words.result}>
      <p className={`verdict ${mark}`} role='alert'>
        {words.verdicts[verdict]}
      </p>
      <dl className='facts'>
        <dt>{words.number}</dt>
        <dd>{text.number}</dd>
        <dt>{words.name}</dt>
        <dd>
          <strong>{text.name}</strong>
        </dd>
        <dt>{words.contents}</dt>
        <dd>
          {text.contents.map(({ name, lessons }) => (
            <div key={name}>
              {name}　{words.lessons(lessons)}
            </div>
          ))}
          {text.classes > 0 && (
            <div>
              {words.classes}　{words.times(text.classes)}
            </div>
          )}
          {text.exams > 0 && (
            <div>
              {words.exams}　{words.exam(text.exams)}
            </div>
          )}
        </dd>
        <dt>{words.time}</dt>
        <dd>{words.lasting(text.minutes)}</dd>
        <dt>{words.days}</dt>
        <dd>{words.from(text.firstDay, text.lastDay)}</dd>
        <dt>{words.issuedOn}</dt>
        <dd>{words.day(text.issuedOn)}</dd>
      </dl>
    </section>
  )
}
