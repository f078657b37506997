import { useMemo } from 'react'
import { Alert } from 'antd'
import type { Shape } from '#shared/geometry/shape'
import { type Draft, errorOf } from './draft'
import { words } from './form.words'
import { tightnessOf } from './tightness'

interface WarningsProps {
  draft: Draft
  /** Where the person lives; null when that is not known. */
  home: Shape | null
}

/** Says, before anything is saved, that a range is too tight for what phones can tell. */
export function Warnings({ draft, home }: WarningsProps) {
  const { kind, shape } = draft
  const errorMetres = errorOf(draft) ?? 0
  const tightness = useMemo(
    () => shape && tightnessOf(kind, shape, errorMetres, home),
    [kind, shape, errorMetres, home],
  )
  if (!tightness) return null
  const { close, neverCertain } = tightness
  return (
    <div className='warnings' role='status'>
      {close && (
        <Alert
          type='warning'
          showIcon
          title={words.tooTight(close)}
          description={
            <>
              <strong>{words.tooTightAdvice}</strong>
              <br />
              <span className='quiet'>{words.measuredBy}</span>
            </>
          }
        />
      )}
      {neverCertain && <Alert type='warning' showIcon title={words.neverCertain} />}
    </div>
  )
}
