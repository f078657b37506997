import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { useNow } from '../../ui/use-now'
import { useOffices } from '../../ui/use-offices'
import { Waiting } from '../../ui/waiting'
import { usePeopleAddress } from '../address'
import { FileDrawer } from '../file/file-drawer'
import { PeopleTable } from '../list/people-table'
import { PeopleToolbar } from '../list/people-toolbar'
import { usePeople } from '../list/use-people'
import '../people.css'
import { words } from '../people.words'

/** Whom an office looks after: find somebody, open the file, bind the phone. */
export default function PeoplePage() {
  const { personId, open, lookFor, ...wanted } = usePeopleAddress()
  const { people, next, total, abilities, reading, error, ...list } = usePeople(wanted)
  const { offices } = useOffices()
  const now = useNow()
  const empty = people.length === 0

  return (
    <main className='table-page people'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <PeopleToolbar wanted={wanted} offices={offices} onLookFor={lookFor} />
        <span className='total' role='status'>
          {!empty && words.total(total)}
        </span>
        {abilities?.register && (
          <Link className='last action' to='/people/register'>
            {words.register}
          </Link>
        )}
      </div>
      <div className='rows'>
        {!empty && (
          <PeopleTable people={people} openId={personId} busy={reading} now={now} onOpen={open} />
        )}
        {error !== null && (
          <Fault what={words.listMissing} error={error} onRetry={list.readAgain} />
        )}
        {empty && reading && <Waiting>{words.reading}</Waiting>}
        {empty && !reading && error === null && (
          <Nobody
            all={!wanted.search && !wanted.officeId && wanted.filter === 'all'}
            onShowEverybody={() => lookFor({ search: '', officeId: null, filter: null })}
          />
        )}
        {next !== null && error === null && (
          <p className='more'>
            {words.shownOf(people.length, total)}
            <Button loading={reading} onClick={() => void list.readMore()}>
              {words.more}
            </Button>
          </p>
        )}
      </div>
      {personId && (
        <FileDrawer
          key={personId}
          personId={personId}
          onRead={list.renew}
          onClose={() => open(null)}
        />
      )}
    </main>
  )
}

/** @param all - nothing was looked for: there is nobody at all. */
function Nobody({ all, onShowEverybody }: { all: boolean; onShowEverybody: () => void }) {
  if (all) return <Nothing>{words.nobody}</Nothing>
  return (
    <Nothing>
      {words.nobodyFound} <Button onClick={onShowEverybody}>{words.showEverybody}</Button>
    </Nothing>
  )
}
