import { useState } from 'react'
import { Alert, Button, Checkbox } from 'antd'
import type { z } from '#shared/z'
import type {
  PrisonerImport,
  previewPrisoners,
} from '#shared/visits/prisons/prisoner-lists.contract'
import { confirmPrisoners } from '#shared/visits/prisons/prisoner-lists.endpoints'
import { call } from '../../../http/call'
import type { SentFile } from '../../../ui/imports/file-steps'
import { words as steps } from '../../../ui/imports/file-steps.words'
import { sentenceFor } from '../../../ui/sentence'
import { useAct } from '../../../ui/use-act'
import { words } from './lists.words'

export type ListPreview = z.infer<(typeof previewPrisoners)['reply']>

interface ConfirmListProps {
  file: SentFile
  preview: ListPreview
  onDone: (taken: PrisonerImport) => void
}

/** What a list comes to, whose bookings it touches, and the button that takes it in. */
export function ConfirmList({ file, preview, onDone }: ConfirmListProps) {
  const { good, bad, absent, touched, digest, already } = preview
  const [leaveOutBad, setLeaveOutBad] = useState(false)
  const { busy, error, act } = useAct()
  const mayConfirm = good > 0 && (bad === 0 || leaveOutBad) && already === null

  return (
    <section>
      <h2>{steps.step(3, words.third)}</h2>
      <p role='status'>
        <strong>{words.good(good)}</strong>
        {bad > 0 && `　${words.bad(bad)}`}
      </p>
      {absent > 0 && <p className='quiet'>{words.absent(absent)}</p>}
      {touched.length > 0 && (
        <div className='touched'>
          <strong>{words.touched(touched.length)}</strong>
          <ul>
            {touched.map(({ number, name, state }) => (
              <li key={number}>{words.touchedOne(number, name, state)}</li>
            ))}
          </ul>
        </div>
      )}
      {already && <Alert type='info' showIcon title={words.already(already.at)} />}
      {bad > 0 && good > 0 && (
        <Checkbox checked={leaveOutBad} onChange={({ target }) => setLeaveOutBad(target.checked)}>
          {words.leaveOut}
        </Checkbox>
      )}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button
          type='primary'
          disabled={!mayConfirm}
          loading={busy}
          onClick={() =>
            void act(async () =>
              onDone(await call(confirmPrisoners, { ...file, digest, leaveOutBad })),
            )
          }
        >
          {words.confirm(good)}
        </Button>
      </p>
    </section>
  )
}
