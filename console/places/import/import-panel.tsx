import { type FormEvent, useMemo, useState } from 'react'
import { Alert, Button } from 'antd'
import { addBoundary } from '#shared/places/places.endpoints'
import { call } from '../../http/call'
import type { Outline } from '../../ui/map/outline'
import { words as common } from '../../ui/ui.words'
import OutlineMap from '../map/outline-map'
import { isElsewhere } from '../outline-facts'
import type { Place } from '../use-places'
import { ChooseFile } from './choose-file'
import { Comparison } from './comparison'
import { Confirm } from './confirm'
import { words } from './import.words'
import { SaidFields } from './said-fields'
import { useSaid } from './use-said'

interface ImportPanelProps {
  place: Place
  onBrought: (version: number) => void
  onClose: () => void
}

/** Brings a new outline of one place: file, comparison with what was, error and source, confirm. */
export function ImportPanel({ place, onBrought, onClose }: ImportPanelProps) {
  const { organisationId, name, boundary } = place
  const before = boundary?.outline ?? null
  const [outline, setOutline] = useState<Outline | null>(null)
  const [checked, setChecked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const said = useSaid()
  const { errorMetres, isSourced } = said
  const shown = useMemo(() => shownOf(before, outline), [before, outline])

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    setConfirming(outline !== null && errorMetres !== null && isSourced)
  }

  async function handleYes() {
    if (!outline || errorMetres === null) return
    const source = said.source.trim()
    const positions = outline.map(rings => rings.map(ring => ring.map(([...at]) => at)))
    const question = { organisationId, errorMetres, source, outline: positions }
    const { version } = await call(addBoundary, question)
    onBrought(version)
  }

  return (
    <div className='import'>
      <form className='form' aria-label={words.title(name)} onSubmit={handleSubmit} noValidate>
        <h2>{words.title(name)}</h2>
        <ChooseFile onRead={setOutline} />
        {outline && <Comparison before={before} after={outline} />}
        {outline && before && isElsewhere(before, outline) && (
          <Alert type='warning' showIcon title={words.elsewhere} />
        )}
        <SaidFields said={said} checked={checked} />
        <p className='buttons'>
          <Button type='primary' htmlType='submit' disabled={!outline}>
            {words.next}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
      <OutlineMap outlines={shown} />
      {confirming && (
        <Confirm place={place} onYes={handleYes} onClose={() => setConfirming(false)} />
      )}
    </div>
  )
}

/** The new one lies above the one before. */
const shownOf = (before: Outline | null, outline: Outline | null) => [
  ...(before ? [{ kind: 'before', outline: before } as const] : []),
  ...(outline ? [{ kind: 'new', outline } as const] : []),
]
