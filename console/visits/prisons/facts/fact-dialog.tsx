import { useState } from 'react'
import { Radio } from 'antd'
import { isIdNumber, normalIdNumber } from '#shared/people/id-number.rules'
import type { Prisoner } from '#shared/visits/prisons/prisoners.contract'
import { noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { type Day, dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { serverNow } from '../../../http/server-clock'
import { FormDialog } from '../../../ui/form-dialog'
import { TextFields } from '../../../ui/text-fields'
import { useDraft } from '../../../ui/use-draft'
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

const draftOf = ({ state }: Prisoner): Draft => ({
  kind: state === 'held' ? 'transfer' : 'held-again',
  firstDay: dayInChina(serverNow()),
  ...{ lastDay: '', relative: '', note: '' },
})

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
  const { draft, faults, fill, check } = useDraft<Draft>(() => draftOf(prisoner), faultsOf)

  async function handleSend() {
    const { kind, firstDay, lastDay, relative, note } = draft
    const ofOne = kind === 'ban' && relative.trim() !== ''
    await call(noteFact, {
      ...{ attemptId, prisonerId: prisoner.id, kind, firstDay, note },
      lastDay: lastDay || null,
      relativeIdNumber: ofOne ? normalIdNumber(relative) : null,
    })
    onClose()
    await onDone(words.saved)
  }

  return (
    <FormDialog
      title={words.open(prisoner.name)}
      yes={words.save}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}

interface FactFieldsProps {
  draft: Draft
  faults: Record<string, string>
  onFill: (change: Partial<Draft>) => void
}

const FIELDS = [
  ['firstDay', words.firstDay, 'date', 10],
  ['lastDay', words.lastDay, 'date', 10],
  ['relative', words.relative, 'text', 18, words.relativeHint],
  ['note', words.note, 'text', 200],
] as const

const FactFields = ({ draft, faults, onFill }: FactFieldsProps) => (
  <TextFields
    of='fact'
    fields={FIELDS.filter(([name]) => name !== 'relative' || draft.kind === 'ban')}
    draft={draft}
    faults={faults}
    onFill={onFill}
  />
)
