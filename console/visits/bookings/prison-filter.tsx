import { useCallback } from 'react'
import { Button } from 'antd'
import { listPrisons } from '#shared/visits/prisons/prisons.endpoints'
import { call } from '../../http/call'
import '../../ui/toolbar/toolbar.css'
import { useAnswer } from '../../ui/use-answer'
import { everyPage } from '../../ui/use-pages'
import { words } from './bookings.words'

interface PrisonFilterProps {
  /** Null for all. */
  prisonId: string | null
  onChoose: (prisonId: string | null) => void
}

/** Narrows a page to one prison. */
export function PrisonFilter({ prisonId, onChoose }: PrisonFilterProps) {
  const { answer, error, again } = useAnswer(useCallback(() => everyPage(askPrisons), []))
  if (error !== null) return <Button onClick={() => void again()}>{words.prisonsMissing}</Button>
  return (
    <select
      className='office-filter'
      aria-label={words.prison}
      value={prisonId ?? ''}
      onChange={event => onChoose(event.target.value || null)}
    >
      <option value=''>{words.allPrisons}</option>
      {answer?.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

async function askPrisons(after?: string) {
  const { prisons: items, next } = await call(listPrisons, { after })
  return { items, next }
}
