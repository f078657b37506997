import { useState } from 'react'
import { Refused } from '#shared/ask'
import { blockDays } from '#shared/visits/prisons/slots.endpoints'
import type { Day } from '#shared/time/days'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { FormDialog } from '../../../ui/form-dialog'
import { TextFields } from '../../../ui/text-fields'
import { useDraft } from '../../../ui/use-draft'
import { words } from './slots.words'

interface BlockDialogProps {
  prisonId: string
  today: Day
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

interface Draft {
  firstDay: Day
  lastDay: Day
  from: string
  to: string
  words: string
  note: string
}

function faultsOf({ firstDay, lastDay, from, to, words: said }: Draft): Record<string, string> {
  const hoursRight = (from === '' && to === '') || (from !== '' && from < to)
  return {
    ...((firstDay === '' || lastDay < firstDay) && { lastDay: words.faults.days }),
    ...(!hoursRight && { to: words.faults.hours }),
    ...(said.trim().length < 2 && { words: words.faults.words }),
  }
}

const isTaken = (error: unknown) =>
  error instanceof Refused && error.problem.code === 'slots-are-taken'

/** No visits for some days; what is booked already is asked about first. */
export function BlockDialog({ prisonId, today, onDone, onClose }: BlockDialogProps) {
  const { draft, faults, fill, check } = useDraft<Draft>(
    { firstDay: today, lastDay: today, from: '', to: '', words: '', note: '' },
    faultsOf,
  )
  const [asksTaken, setAsksTaken] = useState(false)

  async function block(flagTaken: boolean) {
    const { from, to, ...rest } = draft
    const hours = { from: from || null, to: to || null }
    const { slots, taken } = await call(blockDays, { prisonId, ...rest, ...hours, flagTaken })
    onClose()
    await onDone(words.blockDone(slots, taken))
  }

  const handleSend = () =>
    block(false).catch((refused: unknown) => {
      if (!isTaken(refused)) throw refused
      setAsksTaken(true)
    })

  if (asksTaken) {
    return (
      <AskFirst
        title={words.takenTitle}
        yes={words.takenYes}
        danger
        onYes={() => block(true)}
        onClose={onClose}
      >
        {words.takenMeans}
      </AskFirst>
    )
  }
  return (
    <FormDialog
      title={words.blockTitle}
      yes={words.block}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <p className='quiet'>{words.blockMeans}</p>
      <BlockFields draft={draft} faults={faults} onFill={fill} />
    </FormDialog>
  )
}

interface BlockFieldsProps {
  draft: Draft
  faults: Record<string, string>
  onFill: (change: Partial<Draft>) => void
}

const FIELDS = [
  ['firstDay', words.firstDay, 'date', 10],
  ['lastDay', words.lastDay, 'date', 10],
  ['from', `${words.hours}：${words.from}`, 'time', 5],
  ['to', `${words.hours}：${words.to}`, 'time', 5],
  ['words', words.blockWords, 'text', 80, words.blockWordsHint],
  ['note', words.blockNote, 'text', 200],
] as const

const BlockFields = ({ draft, faults, onFill }: BlockFieldsProps) => (
  <TextFields of='block' fields={FIELDS} draft={draft} faults={faults} onFill={onFill} />
)
