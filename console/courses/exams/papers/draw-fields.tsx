import { Button, InputNumber } from 'antd'
import type { Draw } from '#shared/courses/exams.contract'
import { MOST_DRAWN, MOST_DRAWS } from '#shared/courses/exam-limits'
import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'
import { fields, kinds } from '../exams.words'
import { type Draft, fitting } from './draft'
import { words } from './papers.words'

interface DrawFieldsProps {
  draws: Draft['draws']
  /** How many questions there are, by field and kind. */
  counts: readonly { field: LegalField; kind: QuestionKind; count: number }[]
  fault: string | undefined
  onType: (draws: Draft['draws']) => void
}

const FIELDS = Object.keys(fields) as LegalField[]
const KINDS = Object.keys(kinds) as QuestionKind[]

/** How many questions of which field and kind; beside each how many the bank holds. */
export function DrawFields({ draws, counts, fault, onType }: DrawFieldsProps) {
  const change = (place: number, changes: Partial<Draw>) =>
    onType(draws.map((draw, at) => (at === place ? { ...draw, ...changes } : draw)))
  return (
    <fieldset className='draws'>
      <legend>{words.drawsLabel}</legend>
      {draws.map((draw, place) => (
        <div key={place} className='in-line'>
          <select
            aria-label={words.field}
            value={draw.field ?? ''}
            onChange={event =>
              change(place, { field: (event.target.value || null) as LegalField | null })
            }
          >
            <option value=''>{words.anyField}</option>
            {FIELDS.map(one => (
              <option key={one} value={one}>
                {fields[one]}
              </option>
            ))}
          </select>
          <select
            aria-label={words.kind}
            value={draw.kind ?? ''}
            onChange={event =>
              change(place, { kind: (event.target.value || null) as QuestionKind | null })
            }
          >
            <option value=''>{words.anyKind}</option>
            {KINDS.map(one => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
          <InputNumber
            aria-label={words.count}
            min={1}
            max={MOST_DRAWN}
            precision={0}
            value={draw.count}
            onChange={count => change(place, { count: count ?? 1 })}
          />
          <span className='quiet'>{words.inBank(fitting(counts, draw))}</span>
          {draws.length > 1 && (
            <Button
              aria-label={words.removeDraw}
              onClick={() => onType(draws.filter((_, at) => at !== place))}
            >
              {words.removeDraw}
            </Button>
          )}
        </div>
      ))}
      {fault && (
        <p className='field-fault' role='alert'>
          {fault}
        </p>
      )}
      {draws.length < MOST_DRAWS && (
        <Button onClick={() => onType([...draws, { field: null, kind: null, count: 5 }])}>
          {words.addDraw}
        </Button>
      )}
    </fieldset>
  )
}
