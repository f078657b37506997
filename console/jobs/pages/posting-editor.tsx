import { useCallback } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { openPosting } from '#shared/jobs/postings.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import '../jobs.css'
import { words } from '../posting-form/form.words'
import { PostingEditor } from '../posting-form/posting-editor'

/** Where a posting is entered, corrected, or copied into a new one. */
export default function PostingEditorPage() {
  const [params] = useSearchParams()
  const postingId = params.get('posting')
  const copiedId = params.get('copy')
  const id = postingId ?? copiedId
  const title = postingId ? words.title.change : copiedId ? words.title.copy : words.title.add
  return (
    <main className='table-page jobs'>
      <div className='toolbar'>
        <h1>{title}</h1>
        <Link to='/jobs'>{words.back}</Link>
      </div>
      <div className='rows'>
        {id ? (
          <Opened key={id} id={id} isCopy={postingId === null} />
        ) : (
          <PostingEditor from={null} isCopy={false} />
        )}
      </div>
    </main>
  )
}

function Opened({ id, isCopy }: { id: string; isCopy: boolean }) {
  const ask = useCallback(() => call(openPosting, { id }), [id])
  const { answer, error, again } = useAnswer(ask)
  if (error !== null && !answer) {
    return <Fault what={words.missing} error={error} onRetry={() => void again()} />
  }
  if (!answer) return <Waiting>{words.reading}</Waiting>
  return <PostingEditor from={answer.posting} isCopy={isCopy} />
}
