import type { ReactNode } from 'react'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import '../../ui/toolbar/toolbar.css'
import { words as common } from '../../ui/ui.words'
import { Waiting } from '../../ui/waiting'
import { DeskLinks } from './desk-links'
import './prisons.css'
import { words } from './prisons.words'
import { type PrisonChoice, usePrisonChoice } from './use-prison-choice'

interface PrisonPageProps {
  title: string
  /** Beside the title; none where nothing else is done here. */
  aside?: ReactNode
  /** What is shown of the prison that was chosen. */
  children: (prison: PrisonFace, choice: PrisonChoice) => ReactNode
}

/** A page about one prison: a clerk chooses which, a prison has only its own. */
export function PrisonPage({ title, aside, children }: PrisonPageProps) {
  const choice = usePrisonChoice()
  const { prisons, error, prison, choose, readAgain } = choice
  return (
    <main className='table-page prison-desk'>
      <div className='toolbar'>
        <h1>{title}</h1>
        {prisons !== null && prisons.length > 1 && (
          <select
            className='office-filter'
            aria-label={words.prison}
            value={prison?.id ?? ''}
            onChange={event => choose(event.target.value)}
          >
            {prisons.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        {prisons?.length === 1 && <strong>{prison?.name}</strong>}
        <DeskLinks />
        {aside && <span className='last buttons'>{aside}</span>}
      </div>
      <div className='rows'>
        <div className='inside'>
          {error !== null && (
            <Fault what={words.prisonsMissing} error={error} onRetry={() => void readAgain()} />
          )}
          {prisons === null && error === null && <Waiting>{common.reading}</Waiting>}
          {prisons?.length === 0 && <Nothing>{words.noPrison}</Nothing>}
          {prison && children(prison, choice)}
        </div>
      </div>
    </main>
  )
}
