import { useCallback, useState } from 'react'
import { Button, Segmented } from 'antd'
import type { ApplicationList } from '#shared/jobs/application-desk.contract'
import { listApplications } from '#shared/jobs/applications.endpoints'
import { call } from '../../http/call'
import { nextAfter } from '../../ui/steps'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { PurposeNote } from '../../ui/toolbar/purpose-note'
import { useNow } from '../../ui/use-now'
import { usePages } from '../../ui/use-pages'
import type { Looking } from '../../ui/with-purpose'
import { WorkDesk } from '../../ui/work/work-desk'
import { JobsLinks } from '../jobs-links'
import { ApplicationDetails } from './application-details'
import { ApplicationLine } from './application-line'
import { TABS, useApplicationsAddress } from './applications-address'
import './applications.css'
import { words } from './applications.words'

type Address = ReturnType<typeof useApplicationsAddress>

/** What people have applied for, one after the other. */
export function ApplicationsDesk(looking: Looking) {
  const address = useApplicationsAddress()
  const { list, selectedId, select } = address
  const applications = useApplications(address)
  const { items, answer, readAgain } = applications
  const now = useNow()
  const [said, setSaid] = useState('')

  function handleDone(sentence: string, isOver: boolean) {
    if (isOver && selectedId) select(nextAfter(items, selectedId))
    setSaid(sentence)
    void readAgain()
  }

  return (
    <main className='table-page applications'>
      <Toolbar address={address} counts={answer?.counts} {...looking} />
      <WorkDesk
        label={words.names[list]}
        list={applications}
        selectedId={selectedId}
        empty={words.empty[list]}
        row={application => <ApplicationLine application={application} now={now} />}
        said={said}
        nobodyChosen={words.nobodyChosen}
        keys={words.keys}
        onSelect={select}
      >
        {selectedId && (
          <ApplicationDetails
            key={selectedId}
            id={selectedId}
            purpose={looking.purpose}
            onDone={handleDone}
          />
        )}
      </WorkDesk>
    </main>
  )
}

/** The list that the address names. */
const useApplications = ({ list, officeId, employerId }: Address) =>
  usePages(
    useCallback(
      async (after?: string) => {
        const { applications: items, ...rest } = await call(listApplications, {
          list,
          after,
          officeId: officeId ?? undefined,
          employerId: employerId ?? undefined,
        })
        return { items, ...rest }
      },
      [list, officeId, employerId],
    ),
  )

interface ToolbarProps extends Looking {
  address: Address
  counts: { needs: number; open: number } | undefined
}

/** Which list, of which office or base, and why one looks. */
function Toolbar({ address, counts, ...looking }: ToolbarProps) {
  const { list, officeId, employerId, showList, showOffice, showAllBases } = address
  const numbers: Partial<Record<ApplicationList, number>> = counts ?? {}
  return (
    <div className='toolbar'>
      <h1>{words.title}</h1>
      <Segmented<ApplicationList>
        aria-label={words.which}
        value={list}
        onChange={showList}
        options={TABS.map(one => ({ value: one, label: words.tab(one, numbers[one]) }))}
      />
      {employerId === null ? (
        <OfficeFilter officeId={officeId} onChoose={showOffice} />
      ) : (
        <span className='only-one'>
          {words.oneBase} <Button onClick={showAllBases}>{words.allBases}</Button>
        </span>
      )}
      <JobsLinks />
      <PurposeNote {...looking} />
    </div>
  )
}
