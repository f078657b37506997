import { type FormEvent, useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Posting } from '#shared/jobs/postings.contract'
import { flagsOf } from '#shared/jobs/flags'
import { addPosting, changePosting } from '#shared/jobs/postings.endpoints'
import { parameters } from '#shared/law/parameters'
import { call } from '../../http/call'
import { fieldFaultsOf } from '../../ui/field-faults'
import { useFocusOnFault } from '../../ui/plans/use-focus-on-fault'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { FlagList } from '../postings/flags-part'
import { BLANK, type Draft, contentOf, draftOf } from './draft'
import { words } from './form.words'
import { PostingFields } from './posting-fields'

interface PostingEditorProps {
  /** What is typed over; null for a new one. */
  from: Posting | null
  /** Whether it becomes a posting of its own. */
  isCopy: boolean
}

/** A posting is typed, and what must be asked about it is said at the side while it is. */
export function PostingEditor({ from, isCopy }: PostingEditorProps) {
  const [draft, setDraft] = useState(from ? draftOf(from) : BLANK)
  const [saved, setSaved] = useState<Posting | null>(null)
  const { busy, error, act } = useAct()
  const form = useFocusOnFault(error)
  const fill = useCallback(
    (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change })),
    [],
  )
  // What was saved and is typed over again is the same posting.
  const known = saved ?? (isCopy ? null : from)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => {
      const content = contentOf(draft)
      setSaved(
        known
          ? await call(changePosting, { id: known.id, version: known.version, content })
          : await call(addPosting, content),
      )
    })
  }

  const flags = flagsOf(contentOf(draft), parameters.minimumWage.value)
  return (
    <div className='posting-editor'>
      <form ref={form} className='form' onSubmit={handleSubmit} noValidate>
        <PostingFields draft={draft} faults={faultsOf(error)} onFill={fill} />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        {saved && (
          <Alert
            type='success'
            showIcon
            role='status'
            title={
              <>
                {words.saved}{' '}
                <Link to={`/jobs?posting=${encodeURIComponent(saved.id)}`}>{words.toPosting}</Link>
              </>
            }
          />
        )}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <span className='quiet'>{words.saveHint}</span>
        </p>
      </form>
      <section className='checked' aria-live='polite'>
        <h2>{words.checked}</h2>
        {flags.length === 0 ? (
          <p className='quiet'>{words.nothingFound}</p>
        ) : (
          <>
            <p className='quiet'>{words.found}</p>
            <FlagList flags={flags} />
          </>
        )}
      </section>
    </div>
  )
}

/** A sentence for each path; a change sends what it says below `content`. */
function faultsOf(error: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fieldFaultsOf(error)).flatMap(path => {
      const below = path.replace(/^content\./, '')
      const known = Object.keys(words.faults).find(
        one => one === below || below.startsWith(`${one}.`),
      )
      return known ? [[known, words.faults[known]!]] : []
    }),
  )
}
