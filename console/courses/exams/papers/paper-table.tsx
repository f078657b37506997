import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Paper } from '#shared/courses/exams.contract'
import { endPaper } from '#shared/courses/exams.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { words as exams } from '../exams.words'
import { words } from './papers.words'

interface PaperTableProps {
  papers: readonly Paper[]
  mayEnd: (paper: Paper) => boolean
  /** @param sentence - what was done. */
  onEnded: (sentence: string) => void
}

/** Which exams there are, with their rules in words. */
export function PaperTable({ papers, mayEnd, onEnded }: PaperTableProps) {
  const [ending, setEnding] = useState<Paper | null>(null)
  return (
    <>
      <table className='table' aria-label={words.table}>
        <thead>
          <tr>
            <th scope='col'>{words.name}</th>
            <th scope='col'>{words.whom}</th>
            <th scope='col'>{words.rules}</th>
            <th scope='col'>{words.draws}</th>
            <th scope='col'>{words.lasting}</th>
            <th scope='col'>{words.reason}</th>
            <th aria-label={words.results} />
          </tr>
        </thead>
        <tbody>
          {papers.map(paper => (
            <tr key={paper.id}>
              <th scope='row'>{paper.title}</th>
              <td>{exams.whom(paper.for, paper.forName)}</td>
              <td>
                {exams.rules(paper)}
                {paper.identity && `，${words.identity}`}
              </td>
              <td>
                {paper.draws.map(({ field, kind, count }, place) => (
                  <div key={place}>{exams.draw(field, kind, count)}</div>
                ))}
              </td>
              <td>{exams.lasting(paper)}</td>
              <td>{words.by(paper.reason, paper.byName)}</td>
              <td className='acts'>
                <Link to={`/exams?list=all&paper=${paper.id}`}>{words.results}</Link>
                <Link to={`/exams/statistics?paper=${paper.id}`}>{words.statistics}</Link>
                {mayEnd(paper) && <Button onClick={() => setEnding(paper)}>{words.end}</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <AskFirst
          title={words.endTitle(ending.title)}
          yes={words.end}
          danger
          asksReason
          onYes={async reason => {
            await call(endPaper, { id: ending.id, reason })
            onEnded(words.ended)
          }}
          onClose={() => setEnding(null)}
        >
          {words.endMeans}
        </AskFirst>
      )}
    </>
  )
}
