import { Alert } from 'antd'
import { Refused } from '#shared/ask'
import { Fault } from '../../fault'
import { Waiting } from '../../waiting'
import { DayCalendar } from '../days/day-calendar'
import { words as days } from '../days/days.words'
import { words } from './editor.words'
import type { usePreview } from './use-preview'

interface PreviewPaneProps {
  preview: ReturnType<typeof usePreview>
  /** Whether enough is filled in to ask. */
  whole: boolean
  /** Whether holidays make a difference. */
  restsOnHolidays: boolean
}

/** What the next days would be like, beside what is being typed. */
export const PreviewPane = ({ preview, whole, restsOnHolidays }: PreviewPaneProps) => (
  <section className='preview' aria-label={words.preview}>
    <h2>
      {words.preview} <span className='quiet'>{days.title}</span>
    </h2>
    <PreviewedDays preview={preview} whole={whole} restsOnHolidays={restsOnHolidays} />
  </section>
)

function PreviewedDays({
  preview: { preview, ...asked },
  whole,
  restsOnHolidays,
}: PreviewPaneProps) {
  if (!whole) return <p className='quiet'>{words.fillIn}</p>
  if (isBadInput(asked.error)) return <p className='quiet'>{words.mend}</p>
  if (asked.error !== null)
    return <Fault what={words.previewMissing} error={asked.error} onRetry={asked.again} />
  if (!preview) return <Waiting>{words.previewing}</Waiting>
  const years = preview.yearsWithoutHolidays
  return (
    <>
      {restsOnHolidays && years.length > 0 && (
        <Alert type='warning' showIcon title={words.noHolidays(years)} />
      )}
      <DayCalendar days={preview.days} busy={asked.asking} />
    </>
  )
}

/** The fields say themselves what is wrong with them. */
const isBadInput = (error: unknown) =>
  error instanceof Refused && error.problem.code === 'bad-input'
