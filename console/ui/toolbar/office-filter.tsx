import { Button } from 'antd'
import { useOffices } from '../use-offices'
import { words } from './toolbar.words'
import './toolbar.css'

interface OfficeFilterProps {
  /** Null for all. */
  officeId: string | null
  onChoose: (officeId: string | null) => void
}

/** Narrows a page to one office; who sits in an office has nothing to choose. */
export function OfficeFilter({ officeId, onChoose }: OfficeFilterProps) {
  const { offices, error, again } = useOffices()
  if (error !== null) return <Button onClick={() => void again()}>{words.officesMissing}</Button>
  if (offices.length < 2) return null
  return (
    <select
      className='office-filter'
      aria-label={words.office}
      value={officeId ?? ''}
      onChange={event => onChoose(event.target.value || null)}
    >
      <option value=''>{words.allOffices}</option>
      {offices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
