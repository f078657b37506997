import { useCallback } from 'react'
import { Link } from 'react-router-dom'
import { readItemStatistics } from '#shared/courses/exams.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { useAddress } from '../../../ui/use-address'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import '../exams.css'
import { words as exams } from '../exams.words'
import { ItemTable } from '../results/item-table'
import { words } from '../results/statistics.words'

/** How good the questions of an exam are: how hard, whether they tell who knows, what is chosen. */
export default function StatisticsPage() {
  const [params] = useAddress()
  const paperId = params.get('paper') ?? ''
  const ask = useCallback(() => call(readItemStatistics, { paperId }), [paperId])
  const { answer, error, again } = useAnswer(ask)
  return (
    <main className='table-page exam-settings'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Link to='/exams'>{exams.back}</Link>
        <Link to='/exams/papers'>{exams.papers}</Link>
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        {error !== null && (
          <Fault what={exams.missing} error={error} onRetry={() => void again()} />
        )}
        {!answer && error === null && <Waiting>{exams.reading}</Waiting>}
        {answer?.sittings === 0 && <Nothing>{words.none}</Nothing>}
        {answer && answer.sittings > 0 && (
          <>
            <p>{words.sum(answer.sittings, answer.passed, answer.meanShare)}</p>
            <ItemTable items={answer.items} />
          </>
        )}
      </div>
    </main>
  )
}
