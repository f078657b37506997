import type { PrisonVersion } from '#shared/visits/prisons/prisons.contract'
import { momentInChina } from '#shared/time/days'
import { ruleLines } from './rule-lines'
import { words } from './rules.words'

/** What held before, the latest first. */
export const Versions = ({ versions }: { versions: readonly PrisonVersion[] }) =>
  versions.length > 0 && (
    <section>
      <h2>{words.past}</h2>
      <ul className='past-versions'>
        {versions.map(({ version, at, byName, byOrganisation, source, rules }) => (
          <li key={version}>
            <details>
              <summary>
                <strong>{words.version(version)}</strong>　{momentInChina(at)}　
                {words.by(byName, byOrganisation)}　{source}
              </summary>
              <dl className='facts'>
                {ruleLines(rules)
                  .filter(([, said]) => said !== null)
                  .map(([name, said]) => (
                    <div key={name} style={{ display: 'contents' }}>
                      <dt>{name}</dt>
                      <dd>{said}</dd>
                    </div>
                  ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
