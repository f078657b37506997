import { type FormEvent, useCallback, useMemo, useState } from 'react'
import { Alert, Button } from 'antd'
import type { Shape } from '#shared/geometry/shape'
import type { OwnPlace, PlaceOwner } from '#shared/places/own-places.contract'
import { addOwnPlace, changeOwnPlace } from '#shared/places/own-places.endpoints'
import { dayInChina } from '#shared/time/days'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import type { Outline } from '../../ui/map/outline'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import PlaceMap, { type Pencil } from '../own-map/place-map'
import { type Draft, blankDraft, contentOf, draftOf, faultsOf } from './draft'
import { words } from './form.words'
import { ErrorField } from './error-field'
import { ShapePart } from './shape-part'
import { Warnings } from './warnings'
import { KINDS, WhatPart } from './what-part'
import { WhenPart } from './when-part'

interface PlaceFormProps {
  owner: PlaceOwner
  /** Null when a place is added. */
  before: OwnPlace | null
  /** Where the person lives, as far as that is known. */
  home: OwnPlace | null
  others: readonly OwnPlace[]
  around: readonly Outline[]
  onSaved: (place: OwnPlace) => void
  onClose: () => void
}

/** Adds a place or a version of one: form and map side by side, warnings while it is drawn. */
export function PlaceForm({
  owner,
  before,
  home,
  others,
  around,
  onSaved,
  onClose,
}: PlaceFormProps) {
  const { draft, fill, pencil, setPencil, handleShape, shown } = useDrawnDraft(
    owner,
    before,
    others,
  )
  const [checked, setChecked] = useState(false)
  const { busy, error, act } = useAct()
  const faults = checked ? faultsOf(draft) : {}

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const content = contentOf(draft)
    if (!content) return
    void act(async () => {
      const saved = before
        ? call(changeOwnPlace, { placeId: before.placeId, version: before.version, content })
        : call(addOwnPlace, { owner, content })
      onSaved(await saved)
    })
  }

  const title = before ? words.changeTitle(before.name) : words.addTitle
  return (
    <div className='import' onKeyDown={event => event.key === 'Escape' && setPencil(null)}>
      <form className='form' aria-label={title} onSubmit={handleSubmit} noValidate>
        <h2>{title}</h2>
        <WhatPart
          draft={draft}
          faults={faults}
          owner={owner.kind}
          isChange={before !== null}
          onFill={fill}
        />
        <ShapePart
          shape={draft.shape}
          fault={faults.shape}
          drawing={pencil !== null}
          onPencil={setPencil}
          onShape={handleShape}
        />
        <ErrorField error={draft.error} fault={faults.error} onFill={fill} />
        <WhenPart draft={draft} faults={faults} onFill={fill} />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
      <div className='place'>
        <Warnings draft={draft} home={home?.placeId === before?.placeId ? null : shapeOf(home)} />
        <PlaceMap places={shown} around={around} pencil={pencil} onShape={handleShape} />
      </div>
    </div>
  )
}

/** What the form holds, together with what the map shows of it. */
function useDrawnDraft(owner: PlaceOwner, before: OwnPlace | null, others: readonly OwnPlace[]) {
  const [draft, setDraft] = useState(() => draftFor(owner, before))
  const [pencil, setPencil] = useState<Pencil | null>(null)
  const { kind, shape } = draft
  const fill = (change: Partial<Draft>) => setDraft(draft => ({ ...draft, ...change }))

  const handleShape = useCallback((shape: Shape | null) => {
    setPencil(null)
    setDraft(draft => ({ ...draft, shape }))
  }, [])
  const shown = useMemo(
    () => [
      ...others.map(({ kind, shape }) => ({ kind, shape, chosen: false })),
      ...(shape ? [{ kind, shape, chosen: true }] : []),
    ],
    [others, kind, shape],
  )
  return { draft, fill, pencil, setPencil, handleShape, shown }
}

const draftFor = ({ kind }: PlaceOwner, before: OwnPlace | null) =>
  before ? draftOf(before) : blankDraft(KINDS[kind][0]!, dayInChina(serverNow()))

const shapeOf = (home: OwnPlace | null): Shape | null => home?.shape ?? null
