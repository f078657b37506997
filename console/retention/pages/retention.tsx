import { Button } from 'antd'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { DeletionsTable } from '../deletions-table'
import '../retention.css'
import { words } from '../retention.words'
import { RulesTable } from '../rules-table'
import { useRetention } from '../use-retention'

/** Where it is watched that nothing is kept longer than it needs to be, and that what went is known. */
export default function RetentionPage() {
  const { rules, deletions, next, reading, error, readOn } = useRetention()
  return (
    <main className='table-page retention'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <span className='quiet'>{words.who}</span>
      </div>
      <div className='rows'>
        {rules === null && error === null && <Waiting>{words.reading}</Waiting>}
        {rules === null && error !== null && (
          <Fault what={words.missing} error={error} onRetry={readOn} />
        )}
        {rules !== null && (
          <>
            <h2 id='rules'>{words.rules}</h2>
            <RulesTable rules={rules} />
            <h2 id='deletions'>{words.deletions}</h2>
            {deletions.length === 0 ? (
              <Nothing>{words.none}</Nothing>
            ) : (
              <DeletionsTable deletions={deletions} rules={rules} />
            )}
            {error !== null && <Fault what={words.moreMissing} error={error} onRetry={readOn} />}
            {next !== null && error === null && (
              <p className='more'>
                <Button onClick={readOn} disabled={reading}>
                  {reading ? words.moreReading : words.more}
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    </main>
  )
}
