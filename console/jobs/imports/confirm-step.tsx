import { useState } from 'react'
import { Alert, Button, Checkbox } from 'antd'
import type { z } from '#shared/z'
import type { PostingImport, previewImport } from '#shared/jobs/imports.contract'
import { confirmImport } from '#shared/jobs/imports.endpoints'
import { call } from '../../http/call'
import type { SentFile } from '../../ui/imports/file-steps'
import { words as steps } from '../../ui/imports/file-steps.words'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from './imports.words'

export type Preview = z.infer<(typeof previewImport)['reply']>

interface ConfirmStepProps {
  file: SentFile
  preview: Preview
  onDone: (taken: PostingImport) => void
}

/** What the table comes to, and the button that takes it in. */
export function ConfirmStep({ file, preview, onDone }: ConfirmStepProps) {
  const { good, bad, flagged, digest, already } = preview
  const [leaveOutBad, setLeaveOutBad] = useState(false)
  const { busy, error, act } = useAct()
  const mayConfirm = good > 0 && (bad === 0 || leaveOutBad) && already === null

  return (
    <section>
      <h2>{steps.step(3, words.third)}</h2>
      <p role='status'>
        <strong>{words.good(good)}</strong>
        {bad > 0 && `　${words.bad(bad)}`}
        {flagged > 0 && `　${words.flagged(flagged)}`}
      </p>
      {already && <Alert type='info' showIcon title={words.already(already.at)} />}
      {bad > 0 && good > 0 && (
        <Checkbox checked={leaveOutBad} onChange={({ target }) => setLeaveOutBad(target.checked)}>
          {words.leaveOut}
        </Checkbox>
      )}
      <p className='quiet'>{words.means}</p>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button
        type='primary'
        disabled={!mayConfirm}
        loading={busy}
        onClick={() =>
          void act(async () => onDone(await call(confirmImport, { ...file, digest, leaveOutBad })))
        }
      >
        {words.confirm(good)}
      </Button>
    </section>
  )
}
