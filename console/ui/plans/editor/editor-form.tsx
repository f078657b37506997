import { Alert, Segmented } from 'antd'
import { sentenceFor } from '../../sentence'
import { ReasonField } from '../reason-field'
import type { Asks, Draft } from './draft'
import { words } from './editor.words'
import type { Codes } from './sentences'
import { TermFields } from './term-fields'
import { TermsFields } from './terms-fields'

interface EditorFormProps {
  draft: Draft
  kind: 'person' | 'category'
  today: string
  /** Why it was not saved; null when that was not tried, or something was changed since. */
  error: unknown
  /** Codes of the server, by path. */
  faults: Codes
  onType: (change: Partial<Draft>) => void
}

const asksOf = (kind: 'person' | 'category') =>
  Object.entries(words.asks[kind]).map(([value, label]) => ({ value: value as Asks, label }))

/** Everything that makes a plan: whether, on which days, when, how long, why. */
export const EditorForm = ({ draft, kind, error, faults, onType, ...term }: EditorFormProps) => (
  <div className='fields'>
    {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    <fieldset>
      <legend>{words.whether[kind]}</legend>
      <Segmented<Asks>
        aria-label={words.whether[kind]}
        value={draft.asks}
        options={asksOf(kind)}
        onChange={asks => onType({ asks })}
      />
      {draft.asks === 'nothing' && <p className='quiet'>{words.asksMean.nothing[kind]}</p>}
      {draft.asks === 'as-category' && <p className='quiet'>{words.asksMean['as-category']}</p>}
    </fieldset>
    {draft.asks === 'own' && (
      <TermsFields
        typed={draft.terms}
        faults={faults}
        onType={change => onType({ terms: { ...draft.terms, ...change } })}
      />
    )}
    <TermFields draft={draft} faults={faults} onType={onType} {...term} />
    <ReasonField
      id='plan-reason'
      reason={draft.reason}
      missing={faults.reason !== undefined}
      onType={reason => onType({ reason })}
    />
  </div>
)
