import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Employer } from '#shared/jobs/employers.contract'
import { openEmployer, verifyEmployer } from '#shared/jobs/employers.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { JobDrawer } from '../job-drawer'
import { words as jobs } from '../jobs.words'
import { PastList } from '../past-list'
import { EmployerForm } from './employer-form'
import { words } from './employers.words'

const WIDTH = 680

interface EmployerDrawerProps {
  id: string
  /** Something was done: the list is older. */
  onChanged: () => void
  onClose: () => void
}

/** One employer beside the list: whom to ask for, whether it is genuine, what became of it. */
export function EmployerDrawer({ id, onChanged, onClose }: EmployerDrawerProps) {
  const ask = useCallback(() => call(openEmployer, { id }), [id])
  return (
    <JobDrawer
      ask={ask}
      width={WIDTH}
      titleOf={answer => answer?.employer.name ?? words.title}
      missing={words.oneMissing}
      reading={words.readingOne}
      onChanged={onChanged}
      onClose={onClose}
    >
      {(answer, onDone) => (
        <>
          <Acts employer={answer.employer} abilities={answer.abilities} onDone={onDone} />
          <section>
            <EmployerFacts employer={answer.employer} />
          </section>
          <section>
            <h2>{jobs.history}</h2>
            <PastList
              past={answer.past.map(({ what, again: needsAgain, ...one }) => ({
                ...one,
                what: `${words.past[what]}${needsAgain ? `，${words.again}` : ''}`,
              }))}
            />
          </section>
        </>
      )}
    </JobDrawer>
  )
}

interface ActsProps {
  employer: Employer
  abilities: { keep: boolean; verify: boolean }
  onDone: (sentence: string) => void
}

type Asking = 'verified' | 'refused' | 'edit' | null

function Acts({ employer, abilities, onDone }: ActsProps) {
  const [asking, setAsking] = useState<Asking>(null)
  const { id, version, state } = employer
  if (!abilities.keep) return <p className='quiet'>{jobs.onlyRead}</p>

  async function settle(outcome: 'verified' | 'refused', reason: string) {
    await call(verifyEmployer, { id, version, outcome, reason })
    onDone(words[outcome])
  }

  return (
    <>
      <p className='buttons'>
        {abilities.verify && state !== 'verified' && (
          <Button type='primary' onClick={() => setAsking('verified')}>
            {words.verify}
          </Button>
        )}
        {abilities.verify && state !== 'refused' && (
          <Button danger onClick={() => setAsking('refused')}>
            {words.refuse}
          </Button>
        )}
        <Button onClick={() => setAsking('edit')}>{jobs.edit}</Button>
        <Link to={`/jobs?search=${encodeURIComponent(employer.name.slice(0, 40))}`}>
          {words.itsPostings}
        </Link>
      </p>
      {!abilities.verify && state !== 'verified' && <p className='quiet'>{words.onlyCounty}</p>}
      {(asking === 'verified' || asking === 'refused') && (
        <AskFirst
          title={asking === 'verified' ? words.verifyTitle : words.refuseTitle}
          yes={asking === 'verified' ? words.verify : words.refuse}
          danger={asking === 'refused'}
          asksReason
          onYes={reason => settle(asking, reason)}
          onClose={() => setAsking(null)}
        >
          <p>{asking === 'verified' ? words.verifyMeans : words.refuseMeans}</p>
        </AskFirst>
      )}
      {asking === 'edit' && (
        <EmployerForm
          employer={employer}
          onSaved={() => {
            setAsking(null)
            onDone(words.saved)
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

const EmployerFacts = ({ employer }: { employer: Employer }) => (
  <dl className='facts'>
    <dt>{words.columns.state}</dt>
    <dd>
      <span className={`stands ${employer.state}`}>{jobs.employerStates[employer.state]}</span>
    </dd>
    {employer.reason && (
      <>
        <dt>{words.reason}</dt>
        <dd>{employer.reason}</dd>
      </>
    )}
    <dt>{words.licence}</dt>
    <dd>{employer.licenceNumber}</dd>
    <dt>{jobs.contact}</dt>
    <dd>
      {employer.contact.name}　{employer.contact.phone}
    </dd>
    <dt>{words.address}</dt>
    <dd>{employer.address}</dd>
    <dt>{words.isBaseMeans}</dt>
    <dd>{employer.isBase ? employer.offers || words.yes : words.no}</dd>
  </dl>
)
