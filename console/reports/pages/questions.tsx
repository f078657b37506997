import { useCallback, useState } from 'react'
import { Link } from 'react-router-dom'
import type { QuestionSet } from '#shared/reports/questions.contract'
import { listQuestionSets } from '#shared/reports/schedules.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { useAddress } from '../../ui/use-address'
import { useAnswer } from '../../ui/use-answer'
import { useOffices } from '../../ui/use-offices'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { Waiting } from '../../ui/waiting'
import { OwnEditor } from '../questions/own-editor'
import { QuestionSetPart } from '../questions/question-set'
import { words } from '../questions/questions.words'
import '../reports.css'
import { words as reports } from '../reports.words'

const OFFICE = 'office'

/** Where an office says what it asks beside the fixed questions. */
export default function QuestionsPage() {
  const [params, put] = useAddress()
  const { offices } = useOffices()
  const officeId = params.get(OFFICE) ?? (offices.length === 1 ? offices[0]!.id : null)
  return (
    <main className='table-page report-settings'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Link to='/reports'>{reports.back}</Link>
        <OfficeFilter officeId={officeId} onChoose={chosen => put({ [OFFICE]: chosen })} />
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        {officeId ? (
          <Sets key={officeId} officeId={officeId} />
        ) : (
          <Nothing>{words.chooseOffice}</Nothing>
        )}
      </div>
    </main>
  )
}

function Sets({ officeId }: { officeId: string }) {
  const ask = useCallback(() => call(listQuestionSets, { officeId }), [officeId])
  const { answer, error, again } = useAnswer(ask)
  const [editing, setEditing] = useState<QuestionSet | null>(null)
  const [said, setSaid] = useState('')
  if (error !== null && !answer)
    return <Fault what={words.missing} error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{words.reading}</Waiting>
  const mayChange = answer.abilities.change
  return (
    <>
      <Outcome sentence={said} />
      {!mayChange && <p className='quiet'>{words.onlyRead}</p>}
      {answer.sets.map(set => (
        <QuestionSetPart
          key={set.kind}
          set={set}
          mayChange={mayChange}
          onChange={() => setEditing(set)}
        />
      ))}
      {editing && (
        <OwnEditor
          officeId={officeId}
          set={editing}
          onSaved={sentence => {
            setEditing(null)
            setSaid(sentence)
            void again()
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
