import { useId } from 'react'
import { words } from './counts.words'

interface MonthFieldProps {
  label: string
  /** YYYY-MM. */
  month: string
  /** Those to choose from, the latest first. */
  months: readonly string[]
  onChoose: (month: string) => void
}

/** One month to choose. */
export function MonthField({ label, month, months, onChoose }: MonthFieldProps) {
  const id = useId()
  // One that a colleague's address names may lie further back.
  const choices = months.includes(month) ? months : [...months, month]
  return (
    <span className='month-field'>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={month} onChange={event => onChoose(event.target.value)}>
        {choices.map(one => (
          <option key={one} value={one}>
            {words.month(one)}
          </option>
        ))}
      </select>
    </span>
  )
}
