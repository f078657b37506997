import { useRef, useState } from 'react'
import { Button } from 'antd'
import { MOST_SLOTS, type SlotTyped, inOrder, withSlot } from './draft'
import { words } from './editor.words'
import { SlotRow } from './slot-row'

interface SlotFieldsProps {
  slots: readonly SlotTyped[]
  /** Whether there can be one only. */
  single: boolean
  /** Sentences by path; a slot is counted in the order of the day. */
  faults: Record<string, string | undefined>
  onType: (slots: SlotTyped[]) => void
}

/** At what times of a day; they may be typed in any order. */
export function SlotFields({ slots, single, faults, onType }: SlotFieldsProps) {
  const [newest, setNewest] = useState<number | null>(null)
  const whole = useRef<HTMLFieldSetElement>(null)
  const ordered = inOrder(slots)

  function handleAdd() {
    const more = withSlot(slots)
    setNewest(more.at(-1)!.key)
    onType(more)
  }

  function handleRemove(slot: SlotTyped) {
    onType(slots.filter(one => one !== slot))
    whole.current?.focus()
  }

  return (
    <fieldset ref={whole} tabIndex={-1}>
      <legend>{words.slots}</legend>
      {slots.map((slot, index) => (
        <SlotRow
          key={slot.key}
          slot={slot}
          number={index + 1}
          faults={faultsWithin(faults, `terms.slots.${ordered.indexOf(slot)}.`)}
          single={single}
          autoFocus={slot.key === newest}
          onType={change => onType(slots.map(one => (one === slot ? { ...one, ...change } : one)))}
          {...(slots.length > 1 && { onRemove: () => handleRemove(slot) })}
        />
      ))}
      {faults['terms.slots'] && (
        <p className='field-fault' role='alert'>
          {faults['terms.slots']}
        </p>
      )}
      <p className='buttons'>
        {!single && slots.length < MOST_SLOTS && (
          <Button onClick={handleAdd}>{words.addSlot}</Button>
        )}
        <span className='quiet'>{single ? words.onePlainSlot : words.surpriseMeans}</span>
      </p>
    </fieldset>
  )
}

const faultsWithin = (faults: Record<string, string | undefined>, path: string) =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([at, sentence]) =>
      at.startsWith(path) ? [[at.slice(path.length), sentence]] : [],
    ),
  )
