import { Button, Input } from 'antd'
import { WEEKDAYS } from '../prisons.words'
import type { PartProps } from './part'
import type { WindowDraft } from './rules-draft'
import { words } from './rules.words'

const MOST_WINDOWS = 28

/** When a prison has visits; none is no rule. */
export function WindowFields({ draft, faults, onFill }: PartProps) {
  const { windows } = draft
  const change = (at: number, changes: Partial<WindowDraft>) =>
    onFill({
      windows: windows.map((window, index) => (index === at ? { ...window, ...changes } : window)),
    })

  return (
    <div className='field wide windows'>
      <strong>{words.rules.windows}</strong>
      {windows.map((window, index) => (
        <OneWindow
          // Windows have no names of their own.
          key={index}
          number={index + 1}
          window={window}
          onChange={changes => change(index, changes)}
          onDrop={() => onFill({ windows: windows.filter((_, other) => other !== index) })}
        />
      ))}
      {faults.windows && (
        <p className='field-fault' role='alert'>
          {faults.windows}
        </p>
      )}
      <p className='buttons'>
        <Button
          disabled={windows.length >= MOST_WINDOWS}
          onClick={() => onFill({ windows: [...windows, { weekday: 1, from: '', to: '' }] })}
        >
          {words.addWindow}
        </Button>
        {windows.length === 0 && <span className='quiet'>{words.hintEmpty}</span>}
      </p>
    </div>
  )
}

interface OneWindowProps {
  number: number
  window: WindowDraft
  onChange: (changes: Partial<WindowDraft>) => void
  onDrop: () => void
}

const OneWindow = ({ number, window, onChange, onDrop }: OneWindowProps) => (
  <span className='pair'>
    <select
      className='office-filter'
      aria-label={words.windowOf(number, words.weekday)}
      value={window.weekday}
      onChange={event => onChange({ weekday: Number(event.target.value) })}
    >
      {WEEKDAYS.map((name, weekday) =>
        weekday === 0 ? null : (
          <option key={name} value={weekday}>
            {name}
          </option>
        ),
      )}
    </select>
    {(['from', 'to'] as const).map(end => (
      <Input
        key={end}
        type='time'
        style={{ width: 130 }}
        aria-label={words.windowOf(number, end === 'from' ? words.from : words.until)}
        value={window[end]}
        onChange={event => onChange({ [end]: event.target.value })}
      />
    ))}
    <Button aria-label={words.windowOf(number, words.dropWindow)} onClick={onDrop}>
      {words.dropWindow}
    </Button>
  </span>
)
