import { useState } from 'react'
import { Alert } from 'antd'
import type { Attempt } from '#shared/faces/attempts.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { FacePicture } from '../../ui/faces/face-picture'
import { words as faces } from '../../ui/faces/faces.words'
import { words } from './review.words'
import type { Opened } from './use-request'

interface PicturesProps {
  opened: Opened
  /** Whose pictures are shown; null when there are none. */
  attempt: Attempt | null
  purpose: Purpose
}

/** The enrolled and the reported picture side by side, the steps below, and what the machine makes of it. */
export function Pictures({ opened, attempt, purpose }: PicturesProps) {
  const { attempts, enrolledPictureId, enrolledAt } = opened
  if (attempts.length === 0) return null
  if (!attempt && attempts.every(({ engine }) => engine === 'wechat'))
    return <Alert type='info' showIcon title={words.wechatOnly} />
  return (
    <section className='pictures' aria-label={words.pictures}>
      <h3>{words.pictures}</h3>
      <div className='side-by-side'>
        <figure>
          {enrolledPictureId ? (
            <FacePicture id={enrolledPictureId} purpose={purpose} label={words.enrolled} />
          ) : (
            <NoPicture>{words.noEnrolled}</NoPicture>
          )}
          <figcaption>
            <strong>{words.enrolled}</strong>
            {enrolledAt && <span className='quiet'>{words.enrolledAt(enrolledAt)}</span>}
          </figcaption>
        </figure>
        {attempt ? (
          <Reported key={attempt.id} attempt={attempt} purpose={purpose} />
        ) : (
          <figure>
            <NoPicture>{words.noReported}</NoPicture>
            <figcaption>
              <strong>{words.reported}</strong>
            </figcaption>
          </figure>
        )}
        {attempt && <Machine attempt={attempt} />}
      </div>
    </section>
  )
}

const NoPicture = ({ children }: { children: string }) => (
  <span className='face-picture'>
    <span className='why'>{children}</span>
  </span>
)

/** The picture that was reported; a step is brought to its place when it is pressed. */
function Reported({ attempt, purpose }: { attempt: Attempt; purpose: Purpose }) {
  const { pictureIds, startedAt } = attempt
  const [chosenId, setChosenId] = useState(pictureIds[0])
  const nameOf = (index: number) => (index === 0 ? words.reported : words.step(index))
  const shown = Math.max(0, pictureIds.indexOf(chosenId ?? ''))
  return (
    <figure>
      {chosenId ? (
        <FacePicture key={chosenId} id={chosenId} purpose={purpose} label={nameOf(shown)} />
      ) : (
        <NoPicture>{words.noReported}</NoPicture>
      )}
      <figcaption>
        <strong>{nameOf(shown)}</strong>
        <span className='quiet'>{faces.takenAt(startedAt)}</span>
      </figcaption>
      {pictureIds.length > 1 && (
        <ul className='steps' aria-label={words.steps}>
          {pictureIds.map((id, index) => (
            <li key={id}>
              <button
                type='button'
                aria-pressed={index === shown}
                aria-label={nameOf(index)}
                onClick={() => setChosenId(id)}
              >
                <FacePicture small id={id} purpose={purpose} label={nameOf(index)} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

/** Match and liveness are two things; a likeness is a hint. */
function Machine({ attempt }: { attempt: Attempt }) {
  const { match, liveness, likenessPercent, engine, findings } = attempt
  return (
    <div className='machine'>
      <dl className='facts'>
        <dt>{words.engine}</dt>
        <dd>{faces.engines[engine]}</dd>
        <dt>{words.match}</dt>
        <dd>{match ? faces.matches[match] : faces.matches.error}</dd>
        <dt>{words.liveness}</dt>
        <dd>{liveness ? faces.livenesses[liveness] : faces.livenesses.error}</dd>
      </dl>
      {likenessPercent !== null && <p>{words.likeness(likenessPercent)}</p>}
      <p className='quiet'>{words.likenessMeans}</p>
      {(engine === 'local' || findings.includes('camera-not-attested')) && (
        <p className='quiet'>{words.unattested}</p>
      )}
    </div>
  )
}
