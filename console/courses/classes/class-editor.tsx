import { type FormEvent, useCallback, useState } from 'react'
import { Alert, Button, Modal } from 'antd'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { changeClass, scheduleClass } from '#shared/courses/classes.endpoints'
import type { Day } from '#shared/time/days'
import { call } from '../../http/call'
import { ReasonField } from '../../ui/plans/reason-field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from './classes.words'
import {
  type Draft,
  type Who,
  draftOf,
  emptyDraft,
  faultsIn,
  inviteOf,
  isSomebody,
  nobody,
  toSend,
} from './draft'
import { PlaceFields } from './place-fields'
import { MoreFields, WhatFields } from './what-fields'
import { WhoFields } from './who-fields'

const SHORTEST_REASON = 2

interface ClassEditorProps {
  today: Day
  /** To be changed; null: a new one. */
  known: ClassShown | null
  onSaved: (saved: ClassShown) => void
  onClose: () => void
}

/** Where an officer announces a class, or changes one. */
export function ClassEditor({ today, known, onSaved, onClose }: ClassEditorProps) {
  const [draft, type] = useDraft(() => (known ? draftOf(known) : emptyDraft(today)))
  const [who, setWho] = useState<Who>(nobody)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // Of this form: pressed twice, or sent again after the network broke, it is one act.
  const [attemptId] = useState(() => crypto.randomUUID())
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = faultsIn(error)
  const lacksPoint = draft.kind === 'place' && draft.point === null
  const lacksWho = !known && !isSomebody(who)
  const lacksReason = known !== null && reason.trim().length < SHORTEST_REASON

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (lacksPoint || lacksWho || lacksReason) return
    void act(async () => onSaved(await send(draft, { known, who, reason, attemptId })))
  }

  return (
    <Modal
      open
      className='class-editor'
      title={known ? words.changeTitle : words.newTitle}
      width={760}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' aria-label={words.newTitle} onSubmit={handleSubmit} noValidate>
        <WhatFields {...{ draft, faults }} isKnown={known !== null} onType={type} />
        <PlaceFields {...{ draft, faults }} lacksPoint={tried && lacksPoint} onType={type} />
        <MoreFields {...{ draft, faults }} onType={type} />
      </form>
      {!known && (
        <WhoFields
          who={who}
          audience={draft.audience}
          missing={tried && lacksWho ? words.choosePeople : undefined}
          onWho={change => setWho(before => ({ ...before, ...change }))}
        />
      )}
      <form className='form' aria-label={words.save} onSubmit={handleSubmit} noValidate>
        {known && (
          <ReasonField
            id='class-reason'
            reason={reason}
            missing={tried && lacksReason}
            onType={setReason}
          />
        )}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {known ? words.saveChange : words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

function useDraft(first: () => Draft) {
  const [draft, setDraft] = useState<Draft>(first)
  const type = useCallback(
    (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change })),
    [],
  )
  return [draft, type] as const
}

interface Sending {
  known: ClassShown | null
  who: Who
  reason: string
  attemptId: string
}

const send = (draft: Draft, { known, who, reason, attemptId }: Sending) =>
  known
    ? call(changeClass, {
        ...{ id: known.id, revision: known.revision },
        ...{ draft: toSend(draft), reason: reason.trim() },
      })
    : call(scheduleClass, { attemptId, draft: toSend(draft), invite: inviteOf(who) })
