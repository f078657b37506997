import type { FaceFinding } from '#shared/faces/requests.contract'
import { words as faces } from '../../ui/faces/faces.words'
import { words } from './review.words'

/** What to look into, plainly; none of it is held against anybody. */
export const Findings = ({ findings }: { findings: readonly FaceFinding[] }) => (
  <section className='findings'>
    <h3>{words.findings}</h3>
    {findings.length === 0 ? (
      <p className='quiet'>{words.noFindings}</p>
    ) : (
      <>
        <ul>
          {findings.map(finding => (
            <li key={finding}>
              <strong>{faces.findingNames[finding]}</strong>
              <div>{faces.findings[finding]}</div>
            </li>
          ))}
        </ul>
        <p className='quiet'>{words.notAPenalty}</p>
      </>
    )}
  </section>
)
