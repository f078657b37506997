import { Radio } from 'antd'
import { words } from '../forms.words'

interface KindFieldProps<Kind extends string> {
  label: string
  /** Every kind with what it is called, in the order of the keys 1, 2, 3. */
  kinds: Readonly<Record<Kind, string>>
  chosen: Kind | null
  /** What is wrong; empty: nothing that was noticed. */
  fault?: string
  /** False where another form on the screen has the digits. */
  hasKeys?: boolean
  onChoose: (kind: Kind) => void
}

/** What is decided. Nothing is chosen beforehand. */
export const KindField = <Kind extends string>(props: KindFieldProps<Kind>) => {
  const { label, kinds, chosen, fault, hasKeys = true, onChoose } = props
  return (
    <div data-field='kind'>
      <Radio.Group
        aria-label={label}
        value={chosen}
        onChange={event => onChoose(event.target.value as Kind)}
      >
        {(Object.keys(kinds) as Kind[]).map((kind, index) => (
          <Radio key={kind} value={kind}>
            {kinds[kind]} {hasKeys && <kbd aria-hidden>{index + 1}</kbd>}
          </Radio>
        ))}
      </Radio.Group>
      {fault && (
        <p className='field-fault' role='alert'>
          {fault}
        </p>
      )}
    </div>
  )
}

/** What is still to be chosen. */
export const kindMissing = (tried: boolean, kind: unknown) =>
  tried && kind === null ? words.faults.kind : ''
