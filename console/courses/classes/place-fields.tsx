import { Suspense, lazy, useCallback, useMemo } from 'react'
import { Input, InputNumber, Radio } from 'antd'
import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { words } from './classes.words'
import type { Draft } from './draft'

const RoomMap = lazy(() => import('./room-map'))

interface PlaceFieldsProps {
  draft: Draft
  faults: Readonly<Record<string, string>>
  /** The map was not touched yet, and it was tried to send. */
  lacksPoint: boolean
  onType: (change: Partial<Draft>) => void
}

/** Where a class is: a room with a circle around it, or a link. */
export function PlaceFields({ draft, faults, lacksPoint, onType }: PlaceFieldsProps) {
  const { kind } = draft
  return (
    <fieldset>
      <legend>{words.where}</legend>
      <Radio.Group
        aria-label={words.kindLabel}
        value={kind}
        onChange={event => onType({ kind: event.target.value })}
      >
        <Radio value='place'>{words.kinds.place}</Radio>
        <Radio value='link'>{words.kinds.link}</Radio>
      </Radio.Group>
      <Field
        id='place-name'
        label={kind === 'place' ? words.placeName : words.linkName}
        hint={kind === 'place' ? words.placeHint : words.linkHint}
        fault={faults['place.name']}
      >
        {control => (
          <Input
            {...control}
            maxLength={60}
            value={draft.placeName}
            onChange={event => onType({ placeName: event.target.value })}
          />
        )}
      </Field>
      {kind === 'link' ? (
        <Field id='url' label={words.url} fault={faults['place.url']}>
          {control => (
            <Input
              {...control}
              maxLength={500}
              value={draft.url}
              onChange={event => onType({ url: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <Room {...{ draft, faults, lacksPoint, onType }} />
      )}
    </fieldset>
  )
}

const askOutlines = () => call(listBoundaries, {})

function Room({ draft, faults, lacksPoint, onType }: PlaceFieldsProps) {
  const { answer } = useAnswer(askOutlines)
  const around = useMemo(
    () =>
      answer?.boundaries.filter(({ level }) => level === 'county').map(one => one.outline) ?? [],
    [answer],
  )
  const { point } = draft
  const handlePoint = useCallback(
    (chosen: NonNullable<Draft['point']>) => onType({ point: chosen }),
    [onType],
  )
  return (
    <>
      <Field
        id='radius'
        label={words.radius}
        hint={words.radiusHint}
        fault={faults['place.radiusMetres']}
      >
        {control => (
          <InputNumber
            {...control}
            min={30}
            max={2000}
            precision={0}
            value={draft.radiusMetres}
            onChange={metres => onType({ radiusMetres: metres ?? 0 })}
          />
        )}
      </Field>
      <p className='quiet'>
        {words.map}
        {point && `　${words.coordinates(point.latitude, point.longitude)}`}
      </p>
      <Suspense fallback={<Waiting>{words.reading}</Waiting>}>
        <RoomMap
          point={point}
          radiusMetres={draft.radiusMetres}
          around={around}
          onPoint={handlePoint}
        />
      </Suspense>
      {lacksPoint && (
        <p className='field-fault' role='alert'>
          {words.mapNone}
        </p>
      )}
    </>
  )
}
