import { useCallback, useState } from 'react'
import { Button, Input } from 'antd'
import type { Attendance } from '#shared/courses/attendance.contract'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { listAttendance } from '#shared/courses/classes.endpoints'
import type { AttendanceState } from '#shared/courses/classes.contract'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { words as common } from '../../ui/ui.words'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import { AttendanceTable } from './attendance-table'
import { words } from './classes.words'
import { ListOut } from './list-out'
import { SettleDialog } from './settle-dialog'
import { type Signing, SignDialog } from './sign-dialog'

const STATES = Object.keys(words.states) as AttendanceState[]

interface AttendanceListProps {
  one: ClassShown
  onSaid: (sentence: string) => void
}

/** Who came to a class, with what an officer can do about it. */
export function AttendanceList({ one, onSaid }: AttendanceListProps) {
  const [state, setState] = useState<AttendanceState | ''>('')
  const [search, setSearch] = useState('')
  const [signing, setSigning] = useState<Signing | null>(null)
  const [settling, setSettling] = useState<Attendance | null>(null)
  const found = useAttendance(one.id, state, search)
  const isEmpty = found.items.length === 0

  function handleSaid(sentence: string) {
    onSaid(sentence)
    void found.readAgain()
  }

  return (
    <section aria-label={words.list}>
      <div className='attendance-tools'>
        <h2>{words.list}</h2>
        <select
          className='office-filter'
          aria-label={words.state}
          value={state}
          onChange={event => setState(event.target.value as AttendanceState | '')}
        >
          <option value=''>{words.everyState}</option>
          {STATES.map(name => (
            <option key={name} value={name}>
              {words.states[name]}
            </option>
          ))}
        </select>
        <Input.Search
          className='search'
          aria-label={words.nameSearch}
          placeholder={words.nameSearch}
          maxLength={40}
          enterButton={words.find}
          onSearch={text => setSearch(text.trim())}
        />
        <Button onClick={() => void found.readAgain()}>{words.refresh}</Button>
        <ListOut one={one} onSaid={onSaid} />
      </div>
      {!isEmpty && (
        <AttendanceTable one={one} rows={found.items} onSign={setSigning} onSettle={setSettling} />
      )}
      {found.error !== null && (
        <Fault
          what={words.listMissing}
          error={found.error}
          onRetry={() => void found.readAgain()}
        />
      )}
      {isEmpty && found.reading && <Waiting>{words.reading}</Waiting>}
      {isEmpty && !found.reading && found.error === null && <Nothing>{words.noneInvited}</Nothing>}
      {found.next !== null && found.error === null && (
        <p className='more'>
          <Button loading={found.reading} onClick={found.readOn}>
            {common.more}
          </Button>
        </p>
      )}
      {signing && (
        <SignDialog signing={signing} onSigned={handleSaid} onClose={() => setSigning(null)} />
      )}
      {settling && (
        <SettleDialog row={settling} onSettled={handleSaid} onClose={() => setSettling(null)} />
      )}
    </section>
  )
}

function useAttendance(id: string, state: AttendanceState | '', search: string) {
  const ask = useCallback(
    async (after?: string) => {
      const asked = { id, state: state || undefined, search: search || undefined, after }
      const { attendance, next } = await call(listAttendance, asked)
      return { items: attendance.map(row => ({ id: row.personId, ...row })), next }
    },
    [id, state, search],
  )
  return usePages(ask)
}
