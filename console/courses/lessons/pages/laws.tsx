import { useCallback, useState } from 'react'
import { Button, Input } from 'antd'
import { Link } from 'react-router-dom'
import type { KnownCitation } from '#shared/courses/editing.contract'
import { checkCitation, listCitations } from '#shared/courses/lessons.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { Law } from '../editor/law-list'
import { LawEditor } from '../editor/law-editor'
import '../lessons.css'
import { words } from '../lessons.words'

/** Texts of law that lessons can cite: found, entered, and compared by a second person. */
export default function LawsPage() {
  const [search, setSearch] = useState('')
  const [entering, setEntering] = useState(false)
  const [checking, setChecking] = useState<KnownCitation | null>(null)
  const [said, setSaid] = useState('')
  const ask = useCallback(() => call(listCitations, { search: search || undefined }), [search])
  const { answer, error, again } = useAnswer(ask)

  function handleDone(sentence: string) {
    setSaid(sentence)
    setEntering(false)
    void again()
  }

  return (
    <main className='table-page lessons'>
      <div className='toolbar'>
        <Link to='/lessons'>{words.back}</Link>
        <h1>{words.lawsTitle}</h1>
        <Input.Search
          className='search'
          aria-label={words.lawSearch}
          placeholder={words.lawSearch}
          maxLength={40}
          enterButton={words.find}
          onSearch={text => setSearch(text.trim())}
        />
        <span role='status'>{answer && words.lawsFound(answer.citations.length)}</span>
        <Button className='last' type='primary' onClick={() => setEntering(true)}>
          {words.enterLaw}
        </Button>
      </div>
      <div className='rows'>
        <p className='quiet'>{words.lawsMeans}</p>
        <Outcome sentence={said} />
        {error !== null && <Fault error={error} onRetry={() => void again()} />}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer?.citations.length === 0 && <Nothing>{words.lawsNobody}</Nothing>}
        <ul className='laws'>
          {answer?.citations.map(law => (
            <li key={law.id + law.cite + law.words}>
              <Law law={law}>
                <Provenance law={law} />
              </Law>
              {law.canCheck && <Button onClick={() => setChecking(law)}>{words.check}</Button>}
            </li>
          ))}
        </ul>
      </div>
      {entering && (
        <LawEditor onEntered={() => handleDone(words.entered)} onClose={() => setEntering(false)} />
      )}
      {checking && (
        <AskFirst
          title={words.checkTitle}
          yes={words.check}
          onClose={() => setChecking(null)}
          onYes={async () => {
            await call(checkCitation, { id: checking.id })
            handleDone(words.checkedNow)
          }}
        >
          <p>{words.checkMeans}</p>
          <blockquote>{checking.words}</blockquote>
        </AskFirst>
      )}
    </main>
  )
}

const Provenance = ({ law }: { law: KnownCitation }) =>
  law.id === '' ? (
    <span className='good'>{words.builtIn}</span>
  ) : (
    <>
      {words.enteredBy(law.enteredBy, law.source)}{' '}
      <span className={law.checked ? 'good' : 'alarm'}>
        {law.checked ? words.checkedBy(law.checkedBy) : words.unchecked}
      </span>
    </>
  )
