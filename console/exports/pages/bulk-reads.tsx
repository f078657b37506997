import { Button } from 'antd'
import { listBulkReads } from '#shared/exports/exports.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import { BulkReadTable } from '../bulk/bulk-read-table'
import '../exports.css'
import { words } from '../exports.words'

async function read(after?: string) {
  const { bulkReads, next } = await call(listBulkReads, { after })
  return { items: bulkReads, next }
}

/** Where administrators read who was shown more than work explains. It names nobody who was seen. */
export default function BulkReadsPage() {
  const { items, answer, next, reading, error, readOn } = usePages(read)
  return (
    <main className='table-page bulk-reads'>
      <div className='toolbar'>
        <h1>{words.bulkTitle}</h1>
      </div>
      <div className='rows'>
        <p className='quiet'>{words.bulkMeans}</p>
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer && items.length === 0 && <Nothing>{words.noBulk}</Nothing>}
        {items.length > 0 && <BulkReadTable bulkReads={items} />}
        {error !== null && (
          <Fault
            what={answer ? words.moreMissing : words.bulkMissing}
            error={error}
            onRetry={readOn}
          />
        )}
        {next !== null && error === null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {words.more}
            </Button>
          </p>
        )}
      </div>
    </main>
  )
}
