import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { momentInChina } from '#shared/time/days'
import { usePurpose } from '../../ui/purpose'
import { words as common } from '../../ui/ui.words'
import { useNow } from '../../ui/use-now'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { useNoticing } from '../waiting/use-waiting'
import { useWaiting } from '../waiting/waiting.store'
import { EnterFault } from './enter-fault'
import { FaultWork } from './fault-work'
import { MissedWork } from './missed-work'
import { NotYet } from './not-yet'
import { Settled } from './settled'
import { TABS, useTasksAddress } from './tasks-address'
import './tasks.css'
import { type Tab, words } from './tasks.words'
import { useFollowing } from './use-following'
import { useTabCounts } from './use-tab-counts'

/** Who has still to check in, what was not done in time, what does not work, and what officers said of it. */
export function TasksDesk() {
  const { tab, officeId, selectedId, showTab, showOffice, select } = useTasksAddress()
  const { counts, countAgain } = useTabCounts(officeId)
  const maySettle = useWaiting(waiting => waiting.maySettle)
  const [entering, setEntering] = useState(false)
  const [said, setSaid] = useState('')
  const now = useNow()
  useFollowing(usePurpose().purpose)
  useNoticing()

  const numbers: Partial<Record<Tab, number>> = counts
    ? { 'not-yet': counts.notYet, missed: counts.missed, faults: counts.faults }
    : {}
  const work = { officeId, selectedId, now, onSelect: select, onDone: countAgain }

  function handleEntered(sentence: string) {
    setEntering(false)
    setSaid(sentence)
    countAgain()
  }

  return (
    <main className='table-page tasks'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Segmented<Tab>
          aria-label={words.which}
          value={tab}
          onChange={showTab}
          options={TABS.map(one => ({ value: one, label: words.tab(one, numbers[one]) }))}
        />
        <OfficeFilter officeId={officeId} onChoose={showOffice} />
        <span className='quiet'>
          {words.asOf(momentInChina(now.toISOString()).slice(0, -':00'.length))}
        </span>
        <span role='status'>{said}</span>
        <span className='last buttons'>
          {maySettle && <Button onClick={() => setEntering(true)}>{words.enter}</Button>}
          {(tab === 'not-yet' || tab === 'settled') && (
            <Button onClick={() => print()}>{common.print}</Button>
          )}
        </span>
      </div>
      {tab === 'not-yet' && <NotYet officeId={officeId} now={now} />}
      {tab === 'missed' && <MissedWork {...work} />}
      {tab === 'faults' && <FaultWork {...work} />}
      {tab === 'settled' && <Settled officeId={officeId} now={now} />}
      {entering && <EnterFault onEntered={handleEntered} onClose={() => setEntering(false)} />}
    </main>
  )
}
