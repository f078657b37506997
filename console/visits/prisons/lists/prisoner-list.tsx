import { useCallback, useState } from 'react'
import { Button, Input } from 'antd'
import type { Prisoner, PrisonerState } from '#shared/visits/prisons/prisoners.contract'
import { listPrisoners } from '#shared/visits/prisons/prisoners.endpoints'
import { KIN } from '#shared/visits/relatives/kin'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { words as common } from '../../../ui/ui.words'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import { FactDialog } from '../facts/fact-dialog'
import { words } from './lists.words'

const STATES = Object.keys(words.states) as PrisonerState[]
const isState = (text: string | null): text is PrisonerState =>
  text !== null && text in words.states

/** Who is on the list, and how it stands with each. */
export function PrisonerList({ onNoted }: { onNoted: (sentence: string) => void }) {
  const [params, put] = useAddress()
  const search = params.get('search') ?? ''
  const wanted = params.get('state')
  const state = isState(wanted) ? wanted : undefined
  const { items, answer, reading, error, next, readOn, readAgain } = usePages(
    useCallback(
      async (after?: string) => {
        const asked = { search: search || undefined, state, after }
        const { prisoners, ...rest } = await call(listPrisoners, asked)
        return { items: prisoners, ...rest }
      },
      [search, state],
    ),
  )
  const [noting, setNoting] = useState<Prisoner | null>(null)
  const isNarrowed = search !== '' || state !== undefined

  return (
    <section aria-label={words.list}>
      <div className='head'>
        <h2>{words.list}</h2>
        <Input.Search
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={search}
          enterButton={words.find}
          style={{ width: 300 }}
          maxLength={40}
          onSearch={text => put({ search: text.trim() || null })}
        />
        <select
          className='office-filter'
          aria-label={words.state}
          value={state ?? ''}
          onChange={event => put({ state: event.target.value || null })}
        >
          <option value=''>{words.allStates}</option>
          {STATES.map(one => (
            <option key={one} value={one}>
              {words.states[one]}
            </option>
          ))}
        </select>
      </div>
      {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
      {!answer && error === null && <Waiting>{common.reading}</Waiting>}
      {answer && items.length === 0 && (
        <Nothing>{isNarrowed ? words.notFound : words.none}</Nothing>
      )}
      {items.length > 0 && <PrisonerTable prisoners={items} onNote={setNoting} />}
      {next !== null && (
        <Button loading={reading} onClick={readOn}>
          {common.more}
        </Button>
      )}
      {noting && (
        <FactDialog
          prisoner={noting}
          onDone={async sentence => {
            onNoted(sentence)
            await readAgain()
          }}
          onClose={() => setNoting(null)}
        />
      )}
    </section>
  )
}

interface PrisonerTableProps {
  prisoners: readonly Prisoner[]
  onNote: (prisoner: Prisoner) => void
}

const { listColumns: columns } = words

const PrisonerTable = ({ prisoners, onNote }: PrisonerTableProps) => (
  <table className='table' aria-label={words.list}>
    <thead>
      <tr>
        <th scope='col'>{columns.number}</th>
        <th scope='col'>{columns.name}</th>
        <th scope='col'>{columns.state}</th>
        <th scope='col'>{columns.visits}</th>
        <th scope='col'>{columns.permitted}</th>
        <th scope='col'>{columns.act}</th>
      </tr>
    </thead>
    <tbody>
      {prisoners.map(one => (
        <tr key={one.id}>
          <td>{one.number}</td>
          <td>{one.name}</td>
          <td>{words.states[one.state]}</td>
          <td>{one.visitsPerMonth ?? words.asRules}</td>
          <td>
            {one.permitted.length === 0
              ? words.anybody
              : one.permitted.map(({ kin, idNumberMasked }) => (
                  <div key={idNumberMasked}>
                    {KIN[kin]}　<span className='quiet'>{idNumberMasked}</span>
                  </div>
                ))}
          </td>
          <td>
            <Button aria-label={words.noteOf(one.name)} onClick={() => onNote(one)}>
              {words.note}
            </Button>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
