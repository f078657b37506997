import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { ruleLines } from './rule-lines'
import { words } from './rules.words'

/** What holds of a prison now, and what nobody has entered. */
export const RulesNow = ({ prison }: { prison: PrisonFace }) => (
  <>
    <p className='quiet'>
      {prison.enteredAt === null ? words.nothingYet : words.since(prison.enteredAt, prison.source)}
    </p>
    <p className='quiet'>{words.means}</p>
    <dl className='facts'>
      {linesOf(prison).map(([name, said]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className={said === null ? 'quiet' : ''}>{said ?? words.notEntered}</dd>
        </div>
      ))}
    </dl>
  </>
)

const linesOf = (prison: PrisonFace): [string, string | null][] => [
  [words.hasAccounts, words.accounts[prison.hasAccounts ? 'yes' : 'no']],
  [words.phone, prison.phone || null],
  [words.address, prison.address || null],
  [words.externalLink, prison.externalLink],
  [words.place, words.places[prison.place]],
  ...ruleLines(prison.rules),
]
