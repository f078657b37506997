import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import { isIdNumber, normalIdNumber } from '#shared/people/id-number.rules'
import type { Prisoner } from '#shared/visits/prisons/prisoners.contract'
import { noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { type Day, dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { serverNow } from '../../../http/server-clock'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { factWords as words } from '../lists/lists.words'

interface FactDialogProps {
  prisoner: Prisoner
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const KINDS = ['transfer', 'release', 'punishment-cell', 'illness', 'ban', 'held-again'] as const
type Kind = (typeof KINDS)[number]

interface Draft {
  kind: Kind
  firstDay: Day
  lastDay: Day
  relative: string
  note: string
}

function faultsOf({ kind, firstDay, lastDay, relative }: Draft): Record<string, string> {
  const isRelative = relative.trim() === '' || isIdNumber(normalIdNumber(relative))
  return {
    ...(firstDay === '' && { firstDay: words.faults.firstDay }),
    ...(lastDay !== '' && lastDay < firstDay && { lastDay: words.faults.days }),
    ...(kind === 'ban' && !isRelative && { relative: words.faults.relative }),
  }
}

/** The prison notes what happened to somebody; bookings are flagged at once. */
export function FactDialog({ prisoner, onDone, onClose }: FactDialogProps) {
  const [attemptId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: prisoner.state === 'held' ? 'transfer' : 'held-again',
    firstDay: dayInChina(serverNow()),
    ...{ lastDay: '', relative: '', note: '' },
  }))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = tried ? faultsOf(draft) : {}
  const fill = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faultsOf(draft)).length > 0) return
    const { kind, firstDay, lastDay, relative, note } = draft
    const ofOne = kind === 'ban' && relative.trim() !== ''
    void act(async () => {
      await call(noteFact, {
        ...{ attemptId, prisonerId: prisoner.id, kind, firstDay, note },
        lastDay: lastDay || null,
        relativeIdNumber: ofOne ? normalIdNumber(relative) : null,
      })
      onClose()
      await onDone(words.saved)
    })
  }

  return (
    <Modal
      open
      title={words.open(prisoner.name)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <Radio.Group
          aria-label={words.kind}
          value={draft.kind}
          onChange={event => fill({ kind: event.target.value as Kind })}
        >
          {KINDS.map(kind => (
            <Radio key={kind} value={kind}>
              {words.kinds[kind]}
            </Radio>
          ))}
        </Radio.Group>
        <FactFields draft={draft} faults={faults} onFill={fill} />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface FactFieldsProps {
  draft: Draft
  faults: Record<string, string>
  onFill: (change: Partial<Draft>) => void
}

const FIELDS = [
  ['firstDay', words.firstDay, 'date', undefined, 10],
  ['lastDay', words.lastDay, 'date', undefined, 10],
  ['relative', words.relative, 'text', words.relativeHint, 18],
  ['note', words.note, 'text', undefined, 200],
] as const

const FactFields = ({ draft, faults, onFill }: FactFieldsProps) =>
  FIELDS.filter(([name]) => name !== 'relative' || draft.kind === 'ban').map(
    ([name, label, type, hint, longest]) => (
      <Field key={name} id={`fact-${name}`} label={label} hint={hint} fault={faults[name]}>
        {control => (
          <Input
            {...control}
            type={type}
            maxLength={longest}
            value={draft[name]}
            onChange={event => onFill({ [name]: event.target.value })}
          />
        )}
      </Field>
    ),
  )
