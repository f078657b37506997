import { useCallback, useState } from 'react'
import { Alert } from 'antd'
import { Link } from 'react-router-dom'
import type { FaceFile } from '#shared/faces/enrolments.contract'
import { readFaceFile } from '#shared/faces/enrolments.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { Enrolments } from './enrolments'
import { FaceButtons } from './face-buttons'
import './face-file.css'
import { words } from './face-file.words'
import { Proposal } from './proposal'
import { SpareDigits } from './spare-digits'

interface FaceSectionProps {
  person: { id: string; name: string }
  purpose: Purpose
}

/** How a person stands to face recognition, the pictures that faces are compared with, and how they come. */
export function FaceSection({ person, purpose }: FaceSectionProps) {
  const { id } = person
  const ask = useCallback(() => call(readFaceFile, { personId: id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const [outcome, setOutcome] = useState('')

  async function handleDone(sentence: string) {
    setOutcome(sentence)
    await again()
  }

  return (
    <section aria-labelledby='faces'>
      <h2 id='faces'>{words.title}</h2>
      <Outcome sentence={outcome} />
      {error !== null && <Fault what={words.missing} error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {answer && <OnFile file={answer} person={person} purpose={purpose} onDone={handleDone} />}
      <Link to={`/faces?person=${encodeURIComponent(id)}`}>{words.history}</Link>
    </section>
  )
}

interface OnFileProps extends FaceSectionProps {
  file: FaceFile
  onDone: (sentence: string) => Promise<void>
}

function OnFile({ file, person, purpose, onDone }: OnFileProps) {
  const { consent, isUnderFourteen, enrolments, newPictureAsked, engineReady, abilities } = file
  const proposal = enrolments.find(({ state }) => state === 'proposed')
  const maySee = !isUnderFourteen && consent.state === 'given'
  return (
    <>
      {isUnderFourteen ? (
        <Alert type='info' showIcon title={words.underFourteen} />
      ) : (
        <div className='consent'>
          <strong>{words.consents[consent.state]}</strong>{' '}
          <span className='quiet'>{words.consentAt(consent)}</span>
          <p>{words.consentMeans[consent.state]}</p>
          {consent.state === 'given' && <p>{words.voice(consent.voice)}</p>}
        </div>
      )}
      {maySee && (
        <SpareDigits
          personId={person.id}
          spared={file.sparedDigits}
          mayDecide={abilities.enrol}
          onDone={onDone}
        />
      )}
      {maySee && !engineReady && <Alert type='warning' showIcon title={words.engineAway} />}
      {newPictureAsked !== null && <p role='status'>{words.askedWhy(newPictureAsked)}</p>}
      {proposal && maySee && (
        <Proposal
          enrolment={proposal}
          personId={person.id}
          purpose={purpose}
          mayDecide={abilities.enrol}
          onDone={onDone}
        />
      )}
      <Enrolments
        enrolments={enrolments.filter(one => one !== proposal)}
        purpose={purpose}
        isExpected={maySee}
      />
      {abilities.enrol && (
        <FaceButtons
          person={person}
          mayEnrol={maySee && engineReady}
          mayAsk={maySee}
          onDone={onDone}
        />
      )}
    </>
  )
}
