import { useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import { Link } from 'react-router-dom'
import type { openRecord as contract } from '#shared/courses/records.contract'
import { openRecord, readRecordDocument } from '#shared/courses/records.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { z } from '#shared/z'
import { saveBytes } from '../../../device/save-file'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { sentenceFor } from '../../../ui/sentence'
import { useAct } from '../../../ui/use-act'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { Findings } from './findings'
import './study-file.css'
import { words } from './study-file.words'

interface StudySectionProps {
  person: { id: string; name: string }
  purpose: Purpose
}

/** What somebody has studied, what was unusual in it, and the paper for the file. */
export function StudySection({ person: { id }, purpose }: StudySectionProps) {
  const ask = useCallback(() => call(openRecord, { personId: id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const [outcome, setOutcome] = useState('')

  async function handleLooked(sentence: string) {
    setOutcome(sentence)
    await again()
  }

  return (
    <section aria-labelledby='study' className='study-file'>
      <h2 id='study'>{words.title}</h2>
      <Outcome sentence={outcome} />
      {error !== null && <Fault what={words.missing} error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {answer && (
        <>
          <Record personId={id} answer={answer} />
          <Findings
            findings={answer.findings}
            mayLook={answer.abilities.look}
            onLooked={handleLooked}
          />
          <Download personId={id} purpose={purpose} />
        </>
      )}
    </section>
  )
}

type Opened = z.output<(typeof contract)['reply']>

function Record({ personId, answer: { record, row, certificates } }: RecordProps) {
  const { lessons, exams, classes } = record
  return (
    <>
      <p className='now'>
        <strong>{words.standings[row.standing]}</strong>{' '}
        {row.assigned > 0 && words.counted(row.done, row.assigned, row.overdue)}　
        {words.total(record.seconds)}
      </p>
      <List
        title={words.lessons}
        rows={lessons.map(one => [one.lessonId, one.title, words.lesson(one.seconds, one.doneAt)])}
      />
      <List
        title={words.exams}
        rows={exams.map(one => [
          one.sittingId,
          one.title,
          words.exam(one.right, one.of, one.passed, one.endedAt),
        ])}
      />
      {exams.length > 0 && (
        <Link to={`/exams?list=all&person=${encodeURIComponent(personId)}`}>{words.seeExams}</Link>
      )}
      <List
        title={words.classes}
        rows={classes.map(one => [one.classId, one.title, words.attended(one.seconds, one.at)])}
      />
      <List
        title={words.certificates}
        rows={certificates.map(one => [one.id, words.certificate(one.number, one.issuedAt), ''])}
      />
    </>
  )
}

interface RecordProps {
  personId: string
  answer: Opened
}

interface ListProps {
  title: string
  rows: readonly (readonly [key: string, name: string, what: string])[]
}

const List = ({ title, rows }: ListProps) =>
  rows.length > 0 && (
    <details open={rows.length <= 6}>
      <summary>
        {title}（{rows.length}）
      </summary>
      <ul>
        {rows.map(([key, name, what]) => (
          <li key={key}>
            {name} <span className='quiet'>{what}</span>
          </li>
        ))}
      </ul>
    </details>
  )

function Download({ personId, purpose }: { personId: string; purpose: Purpose }) {
  const { busy, error, act } = useAct()
  const handlePress = () =>
    void act(async () => {
      const { name, bytes } = await call(readRecordDocument, { personId, purpose })
      saveBytes(name, bytes, 'application/pdf')
    })
  return (
    <div className='download'>
      <Button loading={busy} onClick={handlePress}>
        {words.download}
      </Button>
      <span className='quiet'>{words.downloadMeans}</span>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </div>
  )
}
