import { Input } from 'antd'
import type { EnteredHolidays } from '#shared/visits/prisons/holidays.contract'
import { setHolidays } from '#shared/visits/prisons/holidays.endpoints'
import { weekdayOf } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { FormDialog } from '../../../ui/form-dialog'
import { useDraft } from '../../../ui/use-draft'
import { daysIn, linesOf } from './day-lines'
import { words } from './holidays.words'

/** What is filled in of a year. */
export interface YearDraft {
  year: number
  version: number
  off: string
  working: string
  source: string
}

export const draftOf = (year: number, before: EnteredHolidays | null): YearDraft => ({
  year,
  version: before?.version ?? 0,
  off: linesOf(before?.off ?? []),
  working: linesOf(before?.workingWeekends ?? []),
  source: before?.source ?? '',
})

const SATURDAY = 6

function faultsOf({ year, off, working, source }: YearDraft): Record<string, string> {
  const [free, worked] = [daysIn(off), daysIn(working)]
  const ofYear = (days: readonly string[]) => days.every(day => day.startsWith(`${year}-`))
  const offIsRight = free !== null && free.length > 0 && ofYear(free)
  const workIsRight =
    worked !== null &&
    ofYear(worked) &&
    worked.every(day => weekdayOf(day) >= SATURDAY && !free?.includes(day))
  return {
    ...(!offIsRight && { off: words.faults.off }),
    ...(!workIsRight && { working: words.faults.working }),
    ...(source.trim().length < 4 && { source: words.faults.source }),
  }
}

interface HolidaysDialogProps {
  initial: YearDraft
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** A year is entered as the notice says, or corrected. */
export function HolidaysDialog({ initial, onDone, onClose }: HolidaysDialogProps) {
  const { draft, faults, fill, check } = useDraft(initial, faultsOf)
  const { year, version, source } = draft

  async function handleSend() {
    const [off, workingWeekends] = [daysIn(draft.off) ?? [], daysIn(draft.working) ?? []]
    await call(setHolidays, { year, version, off, workingWeekends, source })
    onClose()
    await onDone(words.saved(year))
  }

  return (
    <FormDialog
      title={words.titleOf(year)}
      yes={words.save}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <YearFields draft={draft} faults={faults} onFill={fill} />
    </FormDialog>
  )
}

interface YearFieldsProps {
  draft: YearDraft
  faults: Record<string, string>
  onFill: (change: Partial<YearDraft>) => void
}

const YearFields = ({ draft, faults, onFill }: YearFieldsProps) => (
  <>
    {(['off', 'working'] as const).map(name => (
      <Field
        key={name}
        id={`holidays-${name}`}
        label={words[name]}
        hint={words[`${name}Hint`]}
        fault={faults[name]}
      >
        {control => (
          <Input.TextArea
            {...control}
            rows={name === 'off' ? 7 : 4}
            maxLength={600}
            value={draft[name]}
            onChange={event => onFill({ [name]: event.target.value })}
          />
        )}
      </Field>
    ))}
    <Field id='holidays-source' label={words.source} hint={words.sourceHint} fault={faults.source}>
      {control => (
        <Input
          {...control}
          maxLength={200}
          value={draft.source}
          onChange={event => onFill({ source: event.target.value })}
        />
      )}
    </Field>
  </>
)
