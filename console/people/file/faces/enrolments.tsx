import { useState } from 'react'
import { Button } from 'antd'
import type { Enrolment } from '#shared/faces/enrolments.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { FacePicture } from '../../../ui/faces/face-picture'
import { words } from './face-file.words'

interface EnrolmentsProps {
  /** Newest first, those that wait left out. */
  enrolments: readonly Enrolment[]
  purpose: Purpose
  /** Whether there should be one. */
  isExpected: boolean
}

/** Every version of what faces are compared with: the one in use, then those before. */
export function Enrolments({ enrolments, purpose, isExpected }: EnrolmentsProps) {
  const active = enrolments.find(({ state }) => state === 'active')
  const older = enrolments.filter(one => one !== active)
  return (
    <>
      {active && <OneEnrolment enrolment={active} purpose={purpose} />}
      {!active && isExpected && <p>{words.none}</p>}
      {older.length > 0 && (
        <details>
          <summary>{words.older(older.length)}</summary>
          {older.map(enrolment => (
            <OneEnrolment key={enrolment.version} enrolment={enrolment} purpose={purpose} />
          ))}
        </details>
      )}
    </>
  )
}

interface OneEnrolmentProps {
  enrolment: Enrolment
  purpose: Purpose
}

/** Which version, of whom, and its pictures when somebody asks for them. */
export function OneEnrolment({ enrolment, purpose }: OneEnrolmentProps) {
  const { version, state, pictureIds } = enrolment
  const [seen, setSeen] = useState(false)
  return (
    <div className='enrolment'>
      <p>
        <strong>{words.version(version)}</strong>　{words.states[state]}{' '}
        <span className='quiet'>{words.by(enrolment)}</span>
      </p>
      {pictureIds.length > 0 && !seen && (
        <p className='buttons'>
          <Button onClick={() => setSeen(true)}>{words.pictures(pictureIds.length)}</Button>
          <span className='quiet'>{words.picturesSeen}</span>
        </p>
      )}
      {seen && <EnrolledPictures enrolment={enrolment} purpose={purpose} />}
    </div>
  )
}

/** The pictures of a version, side by side. */
export const EnrolledPictures = ({ enrolment, purpose }: OneEnrolmentProps) => (
  <div className='enrolled-pictures'>
    {enrolment.pictureIds.map((id, index) => (
      <FacePicture
        key={id}
        id={id}
        purpose={purpose}
        label={words.pictureOf(enrolment.version, index + 1)}
      />
    ))}
  </div>
)
