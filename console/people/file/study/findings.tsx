import { useState } from 'react'
import { Button } from 'antd'
import type { StudyFinding } from '#shared/courses/records.contract'
import { lookAtFinding } from '#shared/courses/records.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { words } from './study-file.words'

interface FindingsProps {
  findings: readonly StudyFinding[]
  mayLook: boolean
  /** @param sentence - what was done. */
  onLooked: (sentence: string) => Promise<void>
}

/** What was unusual in somebody's study, and what an officer found out about it. */
export function Findings({ findings, mayLook, onLooked }: FindingsProps) {
  const [looking, setLooking] = useState<StudyFinding | null>(null)
  if (findings.length === 0) return null
  return (
    <>
      <h3>{words.findings}</h3>
      <p className='quiet'>{words.findingsMean}</p>
      <ul className='study-findings'>
        {findings.map(one => (
          <li key={one.id}>
            <div>
              {one.findings.map(({ code, times }) => words.finding(code, times)).join('，')}　
              <span className='quiet'>{words.findingAt(one.lessonTitle, one.openedAt)}</span>
            </div>
            {one.looked ? (
              <div>
                {one.looked.note}　
                <span className='quiet'>{words.looked(one.looked.byName, one.looked.at)}</span>
              </div>
            ) : (
              mayLook && (
                <Button size='small' onClick={() => setLooking(one)}>
                  {words.look}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {looking && (
        <AskFirst
          title={words.lookTitle}
          yes={words.look}
          asksReason
          onYes={async note => {
            await call(lookAtFinding, { id: looking.id, note })
            await onLooked(words.lookDone)
          }}
          onClose={() => setLooking(null)}
        >
          {words.lookMeans}
        </AskFirst>
      )}
    </>
  )
}
