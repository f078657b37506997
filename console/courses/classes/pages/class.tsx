import { useCallback, useState } from 'react'
import { Link } from 'react-router-dom'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { openClass } from '#shared/courses/classes.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { useToday } from '../../../ui/plans/use-today'
import '../../../ui/toolbar/toolbar.css'
import { useAddress } from '../../../ui/use-address'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { AttendanceList } from '../attendance-list'
import { ClassActs } from '../class-acts'
import { ClassEditor } from '../class-editor'
import '../classes.css'
import { words } from '../classes.words'

/** One class: what was said of it, what changed, and who came. */
export default function ClassPage() {
  const [params] = useAddress()
  const id = params.get('id') ?? ''
  const { answer, error, again } = useAnswer(useCallback(() => call(openClass, { id }), [id]))
  const [changing, setChanging] = useState(false)
  const [said, setSaid] = useState('')
  const today = useToday()

  function handleSaid(sentence: string) {
    setChanging(false)
    setSaid(sentence)
    void again()
  }

  return (
    <main className='table-page classes'>
      <div className='toolbar'>
        <Link to='/classes'>{words.back}</Link>
        <h1>{answer?.title ?? words.title}</h1>
        {answer && (
          <ClassActs one={answer} onChange={() => setChanging(true)} onSaid={handleSaid} />
        )}
      </div>
      <div className='rows'>
        <Outcome sentence={said} />
        {error !== null && (
          <Fault what={words.missing} error={error} onRetry={() => void again()} />
        )}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer && <Facts one={answer} />}
        {answer && <AttendanceList one={answer} onSaid={handleSaid} />}
      </div>
      {changing && answer && (
        <ClassEditor
          today={today}
          known={answer}
          onSaved={() => handleSaid(words.changed)}
          onClose={() => setChanging(false)}
        />
      )}
    </main>
  )
}

const Facts = ({ one }: { one: ClassShown }) => (
  <section className='class-facts' aria-label={words.name}>
    <p>
      {words.times(one)}　{one.place.name}　{words.audiences[one.audience]}　{words.count(one)}
      {one.cancelledAt !== null && `　${words.cancelled(one.cancelReason)}`}
    </p>
    {one.text !== '' && <p>{one.text}</p>}
    {one.lessonTitles.length > 0 && <p>{words.lessonsLine(one.lessonTitles)}</p>}
    {one.changes.length > 0 && <h2>{words.changes}</h2>}
    <ul>
      {one.changes.map(({ at, kind, reason, byName }) => (
        <li key={at}>{words.changeLine(at, words.changeKinds[kind], reason, byName)}</li>
      ))}
    </ul>
  </section>
)
