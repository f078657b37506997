import { useState } from 'react'
import { Button, Input, Segmented } from 'antd'
import type { Shape } from '#shared/geometry/shape'
import { Field } from '../../ui/field'
import { ChooseFile } from '../import/choose-file'
import type { Pencil } from '../own-map/place-map'
import { type TypedCircle, circleFrom, typedOf } from './circle-typed'
import type { Way } from './draft'
import { words } from './form.words'

interface ShapePartProps {
  shape: Shape | null
  fault: string | undefined
  drawing: boolean
  onPencil: (pencil: Pencil) => void
  onShape: (shape: Shape | null) => void
}

const WAYS = Object.entries(words.ways).map(([value, label]) => ({ value: value as Way, label }))

/** Three ways to say where a place is: draw it, type a circle, bring a file. */
export function ShapePart({ shape, fault, drawing, onPencil, onShape }: ShapePartProps) {
  const [way, setWay] = useState<Way>('draw')
  return (
    <fieldset>
      <legend>{words.shape}</legend>
      <Segmented<Way> block options={WAYS} value={way} onChange={setWay} />
      {way === 'draw' && (
        <>
          <p className='buttons'>
            <Button onClick={() => onPencil({ kind: 'circle' })}>{words.drawCircle}</Button>
            <Button onClick={() => onPencil({ kind: 'polygon' })}>{words.drawPolygon}</Button>
          </p>
          <p className='quiet' role='status'>
            {drawing ? words.drawing : words.drawHint}
          </p>
        </>
      )}
      {way === 'type' && <CircleFields shape={shape} onShape={onShape} />}
      {way === 'file' && (
        <ChooseFile onRead={outline => onShape(outline && { kind: 'polygon', outline })} />
      )}
      {fault && (
        <p className='field-fault' role='alert'>
          {fault}
        </p>
      )}
    </fieldset>
  )
}

const FIELDS = ['latitude', 'longitude', 'radius'] as const

function CircleFields({ shape, onShape }: Pick<ShapePartProps, 'shape' | 'onShape'>) {
  const [typed, setTyped] = useState(() => typedOf(shape))
  const wrong = FIELDS.every(field => typed[field].trim() !== '') && !circleFrom(typed)

  function handleType(change: Partial<TypedCircle>) {
    const after = { ...typed, ...change }
    setTyped(after)
    onShape(circleFrom(after))
  }

  return (
    <>
      <div className='row'>
        {FIELDS.map(field => (
          <Field key={field} id={`circle-${field}`} label={words[field]}>
            {control => (
              <Input
                {...control}
                inputMode='decimal'
                autoComplete='off'
                value={typed[field]}
                onChange={event => handleType({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className={wrong ? 'field-fault' : 'quiet'}>
        {wrong ? words.faults.circle : words.gridHint}
      </p>
    </>
  )
}
