import { useState } from 'react'
import { Button, Checkbox, Input, Select } from 'antd'
import type { EmployerState } from '#shared/jobs/employers.contract'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { JobsLinks } from '../jobs-links'
import { words as jobs } from '../jobs.words'
import { EmployerDrawer } from './employer-drawer'
import { EmployerForm } from './employer-form'
import { EmployersTable } from './employers-table'
import { words } from './employers.words'
import { type Wanted, useEmployers, useEmployersAddress } from './use-employers'

const STATE_CHOICES = Object.entries(jobs.employerStates).map(([value, label]) => ({
  value,
  label,
}))
const NOTHING_WANTED: Wanted = { search: '', state: null, bases: false }

/** Employers: find, register, verify. */
export function EmployersDesk() {
  const { wanted, employerId, lookFor, open } = useEmployersAddress()
  const { items, answer, next, reading, error, readOn, readAgain } = useEmployers(wanted)
  const [adding, setAdding] = useState(false)
  const empty = items.length === 0
  const isAll = !wanted.search && !wanted.state && !wanted.bases

  return (
    <main className='table-page jobs'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <JobsLinks />
        <Filters wanted={wanted} onLookFor={lookFor} />
        <span className='total' role='status'>
          {answer && !empty && jobs.total(answer.total)}
        </span>
        {answer?.abilities.keep && (
          <Button className='last' type='primary' onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <div className='rows'>
        {!empty && (
          <EmployersTable employers={items} openId={employerId} busy={reading} onOpen={open} />
        )}
        {error !== null && <Fault what={words.missing} error={error} onRetry={readAgain} />}
        {empty && reading && <Waiting>{words.reading}</Waiting>}
        {empty && !reading && error === null && (
          <Nothing>
            {isAll ? words.none : words.noneFound}{' '}
            {!isAll && <Button onClick={() => lookFor(NOTHING_WANTED)}>{jobs.clear}</Button>}
          </Nothing>
        )}
        {next !== null && error === null && (
          <p className='more'>
            {jobs.shownOf(items.length, answer?.total ?? items.length)}
            <Button loading={reading} onClick={readOn}>
              {jobs.more}
            </Button>
          </p>
        )}
      </div>
      {employerId && (
        <EmployerDrawer
          key={employerId}
          id={employerId}
          onChanged={() => void readAgain()}
          onClose={() => open(null)}
        />
      )}
      {adding && (
        <EmployerForm
          employer={null}
          onSaved={({ id }) => {
            setAdding(false)
            void readAgain()
            open(id)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  )
}

interface FiltersProps {
  wanted: Wanted
  onLookFor: (changes: Partial<Wanted>) => void
}

const Filters = ({ wanted, onLookFor }: FiltersProps) => (
  <>
    <Input.Search
      // What is typed starts anew from the address, e.g. when the conditions are cleared.
      key={wanted.search}
      className='search'
      aria-label={words.search}
      placeholder={words.searchHint}
      allowClear
      maxLength={80}
      defaultValue={wanted.search}
      onSearch={text => onLookFor({ search: text.trim() })}
    />
    <Select
      style={{ width: 160 }}
      aria-label={words.state}
      value={wanted.state ?? ''}
      options={[{ value: '', label: `${words.state}：${jobs.any}` }, ...STATE_CHOICES]}
      onChange={chosen => onLookFor({ state: (chosen || null) as EmployerState | null })}
    />
    <Checkbox
      checked={wanted.bases}
      onChange={({ target }) => onLookFor({ bases: target.checked })}
    >
      {words.bases}
    </Checkbox>
  </>
)
