import { type ChangeEvent, useState } from 'react'
import { Alert } from 'antd'
import type { Outline } from '../../ui/map/outline'
import { faultInWords, words } from './import.words'
import { NotAnOutline, readOutline } from './read-outline'

/** Beyond any outline that is short enough to be taken. */
const MOST_BYTES = 5 * 1024 * 1024

interface ChooseFileProps {
  /** Null when the file that was chosen is none. */
  onRead: (outline: Outline | null) => void
}

/** Where a file is chosen; what is wrong with it is said before anything is sent. */
export function ChooseFile({ onRead }: ChooseFileProps) {
  const [fault, setFault] = useState('')

  async function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    setFault('')
    try {
      if (file.size > MOST_BYTES) throw new TooLarge()
      onRead(readOutline(await file.text()))
    } catch (error) {
      onRead(null)
      setFault(sentenceOf(error))
    }
  }

  return (
    <div className='field'>
      <label htmlFor='file'>{words.file}</label>
      <input
        id='file'
        type='file'
        accept='.geojson,.json,application/geo+json,application/json'
        aria-describedby='file-hint'
        onChange={event => void handleChange(event)}
      />
      <p className='hint' id='file-hint'>
        {words.fileHint} {words.shifted}
      </p>
      {fault && <Alert type='error' showIcon title={fault} />}
    </div>
  )
}

class TooLarge extends Error {}

function sentenceOf(error: unknown): string {
  if (error instanceof NotAnOutline) return faultInWords(error.fault)
  return error instanceof TooLarge ? words.tooLarge : words.unreadable
}
