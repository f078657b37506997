import { useCallback } from 'react'
import { Button } from 'antd'
import type { FactKind, ListedFact } from '#shared/visits/prisons/prisoners.contract'
import { listFacts } from '#shared/visits/prisons/prisoners.endpoints'
import { momentInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { words as common } from '../../../ui/ui.words'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import { factWords as words } from '../lists/lists.words'
import { PrisonPage } from '../prison-page'

const KINDS = Object.keys(words.kinds) as FactKind[]
const isKind = (text: string | null): text is FactKind => text !== null && text in words.kinds

/** What happened to prisoners and times, and was told to bookings. */
export const FactsDesk = () => <PrisonPage title={words.title}>{() => <Facts />}</PrisonPage>

function Facts() {
  const [params, put] = useAddress()
  const wanted = params.get('kind')
  const kind = isKind(wanted) ? wanted : undefined
  const { items, answer, reading, error, next, readOn, readAgain } = usePages(
    useCallback(
      async (after?: string) => {
        const { facts, ...rest } = await call(listFacts, { kind, after })
        return { items: facts.map(one => ({ ...one, id: one.fact.id })), ...rest }
      },
      [kind],
    ),
  )
  return (
    <section>
      <p className='quiet'>{words.means}</p>
      <p>
        <select
          className='office-filter'
          aria-label={words.kind}
          value={kind ?? ''}
          onChange={event => put({ kind: event.target.value || null })}
        >
          <option value=''>{words.allKinds}</option>
          {KINDS.map(one => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </p>
      {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
      {!answer && error === null && <Waiting>{common.reading}</Waiting>}
      {answer && items.length === 0 && <Nothing>{words.none}</Nothing>}
      {items.length > 0 && <FactTable facts={items} />}
      {next !== null && (
        <Button loading={reading} onClick={readOn}>
          {common.more}
        </Button>
      )}
    </section>
  )
}

const { columns } = words

const FactTable = ({ facts }: { facts: readonly ListedFact[] }) => (
  <table className='table' aria-label={words.title}>
    <thead>
      <tr>
        <th scope='col'>{columns.at}</th>
        <th scope='col'>{columns.who}</th>
        <th scope='col'>{columns.kind}</th>
        <th scope='col'>{columns.days}</th>
        <th scope='col'>{columns.note}</th>
        <th scope='col'>{columns.by}</th>
      </tr>
    </thead>
    <tbody>
      {facts.map(({ fact, name, number, note, byName, imported }) => (
        <tr key={fact.id}>
          <td>{momentInChina(fact.at).slice(0, -':00'.length)}</td>
          <td>
            {name} <span className='quiet'>{number}</span>
          </td>
          <td>{words.kinds[fact.kind]}</td>
          <td>{words.days(fact.firstDay, fact.lastDay)}</td>
          <td>{note}</td>
          <td>
            {byName || words.byItself}
            {imported && <div className='quiet'>{words.imported}</div>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
