import { useCallback } from 'react'
import { listBulkReads } from '#shared/exports/exports.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { BulkReadTable } from '../bulk/bulk-read-table'
import '../exports.css'
import { words } from '../exports.words'

/** Where administrators read who was shown more than work explains. It names nobody who was seen. */
export default function BulkReadsPage() {
  const { answer, error, again } = useAnswer(useCallback(() => call(listBulkReads, {}), []))
  return (
    <main className='table-page bulk-reads'>
      <div className='toolbar'>
        <h1>{words.bulkTitle}</h1>
      </div>
      <div className='rows'>
        <p className='quiet'>{words.bulkMeans}</p>
        {error !== null && (
          <Fault what={words.bulkMissing} error={error} onRetry={() => void again()} />
        )}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer && answer.bulkReads.length === 0 && <Nothing>{words.noBulk}</Nothing>}
        {answer && answer.bulkReads.length > 0 && <BulkReadTable bulkReads={answer.bulkReads} />}
      </div>
    </main>
  )
}
