import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { listClasses } from '#shared/courses/classes.endpoints'
import type { ClassAudience, ClassList } from '#shared/courses/classes.contract'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { useToday } from '../../../ui/plans/use-today'
import { words as common } from '../../../ui/ui.words'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import { ClassEditor } from '../class-editor'
import { ClassTable } from '../class-table'
import { AUDIENCES, ClassesToolbar, LISTS } from '../classes-toolbar'
import '../classes.css'
import { words } from '../classes.words'

/** Group sessions: what comes, what was, and a new one. */
export default function ClassesPage() {
  const [params, put] = useAddress()
  const list = LISTS.find(one => one === params.get('list')) ?? 'coming'
  const audience = AUDIENCES.find(one => one === params.get('audience'))
  const search = params.get('search') ?? ''
  const found = useClasses(list, audience, search)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const today = useToday()
  const isEmpty = found.items.length === 0
  return (
    <main className='table-page classes'>
      <ClassesToolbar
        {...{ list, audience, search, put }}
        onAdd={found.answer?.abilities.schedule ? () => setAdding(true) : null}
      />
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        <Outcome sentence={said} />
        {!isEmpty && <ClassTable classes={found.items} />}
        {found.error !== null && (
          <Fault what={words.missing} error={found.error} onRetry={() => void found.readAgain()} />
        )}
        {isEmpty && found.reading && <Waiting>{words.reading}</Waiting>}
        {isEmpty && !found.reading && found.error === null && (
          <Nothing>{search || audience ? words.noneFound : words.none[list]}</Nothing>
        )}
        {found.next !== null && found.error === null && (
          <p className='more'>
            <Button loading={found.reading} onClick={found.readOn}>
              {common.more}
            </Button>
          </p>
        )}
      </div>
      {adding && (
        <ClassEditor
          today={today}
          known={null}
          onSaved={({ title, invited }) => {
            setAdding(false)
            setSaid(words.scheduled(title, invited))
            void found.readAgain()
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  )
}

function useClasses(list: ClassList, audience: ClassAudience | undefined, search: string) {
  const ask = useCallback(
    async (after?: string) => {
      const asked = { list, audience, search: search || undefined, after }
      const { classes, ...rest } = await call(listClasses, asked)
      return { items: classes, ...rest }
    },
    [list, audience, search],
  )
  return usePages(ask)
}
