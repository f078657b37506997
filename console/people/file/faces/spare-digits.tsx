import { useState } from 'react'
import { Button } from 'antd'
import { spareDigits } from '#shared/faces/enrolments.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { words } from './face-file.words'

interface SpareDigitsProps {
  personId: string
  spared: boolean
  mayDecide: boolean
  /** @param sentence - what was done. */
  onDone: (sentence: string) => Promise<void>
}

/** Whether somebody is never asked to read digits aloud, and the way to change that. */
export function SpareDigits({ personId, spared, mayDecide, onDone }: SpareDigitsProps) {
  const [asking, setAsking] = useState(false)
  const name = spared ? words.spareEnd : words.spare

  async function handleYes() {
    await call(spareDigits, { personId, spared: !spared })
    await onDone(spared ? words.spareEnded : words.spareDone)
  }

  return (
    <>
      <p>
        {spared && `${words.spared} `}
        {mayDecide && (
          <Button size='small' onClick={() => setAsking(true)}>
            {name}
          </Button>
        )}
      </p>
      {asking && (
        <AskFirst title={name} yes={name} onYes={handleYes} onClose={() => setAsking(false)}>
          {spared ? words.spareEndMeans : words.spareMeans}
        </AskFirst>
      )}
    </>
  )
}
