import { useCallback } from 'react'
import { Button } from 'antd'
import { readPicture } from '#shared/faces/reviews.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'
import { words as common } from '../ui.words'
import { useAnswer } from '../use-answer'
import './face-picture.css'
import { words } from './faces.words'

interface FacePictureProps {
  id: string
  purpose: Purpose
  /** Whose face and when, for those who listen. */
  label: string
  small?: boolean
}

/** One picture of a face. That it was looked at is recorded and shown to its person. */
export function FacePicture({ id, purpose, label, small = false }: FacePictureProps) {
  const ask = useCallback(() => call(readPicture, { id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  return (
    <span className={small ? 'face-picture small' : 'face-picture'}>
      {answer && (
        <img
          src={`data:image/jpeg;base64,${answer.jpeg}`}
          alt={`${label}，${words.takenAt(answer.takenAt)}`}
        />
      )}
      {!answer && error === null && (
        <span className='why' role='status'>
          {words.readingPicture}
        </span>
      )}
      {!answer && error !== null && (
        <span className='why' role='alert'>
          {words.pictureGone}
          {!small && (
            <Button size='small' onClick={() => void again()}>
              {common.retry}
            </Button>
          )}
        </span>
      )}
    </span>
  )
}
