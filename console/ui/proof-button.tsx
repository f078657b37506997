import { useState } from 'react'
import { Alert, Button } from 'antd'
import { prove } from '#shared/evidence/evidence.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { saveFile } from '../device/save-file'
import { call } from '../http/call'
import { words } from './proof.words'
import { sentenceFor } from './sentence'
import { useAct } from './use-act'

/** Gives an officer the proof of a check-in as a file, which anybody can check at /verify. */
export function ProofButton({ id, purpose }: { id: string; purpose: Purpose }) {
  const [waits, setWaits] = useState(false)
  const { busy, error, act } = useAct()

  const handlePress = () =>
    void act(async () => {
      setWaits(false)
      const answer = await call(prove, { id, purpose })
      if (!answer.sealed) return setWaits(true)
      saveFile(words.fileName(id), JSON.stringify(answer.proof, null, 2), 'application/json')
    })

  return (
    <div className='proof-button'>
      <p className='buttons'>
        <Button loading={busy} onClick={handlePress}>
          {words.download}
        </Button>
        <a href='/verify' target='_blank' rel='noreferrer'>
          {words.where}
        </a>
      </p>
      {waits && <Alert type='info' showIcon title={words.waits} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </div>
  )
}
