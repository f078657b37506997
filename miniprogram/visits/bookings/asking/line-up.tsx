import { dayInChina, daysAfter } from '#shared/time/days'
import { Card } from '../../../ui/card'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { goOn } from './question'

/** For how many weeks somebody may stand in line. */
const WEEKS = [2, 4, 8] as const

const DAYS_OF_WEEK = 7

/** Nothing is free: the family may stand in line, for as long as it wants to. */
export function LineUp() {
  const line = useDraft(({ form }) => form.line)
  const fromDay = daysAfter(dayInChina(new Date()), 1)
  return (
    <Card title={words.full}>
      <Words>{words.fullWhat}</Words>
      <Words>{words.lineFrom}</Words>
      {WEEKS.map(weeks => {
        const toDay = daysAfter(fromDay, weeks * DAYS_OF_WEEK)
        return (
          <Pick
            key={weeks}
            label={words.lineWeeks(weeks)}
            chosen={line?.toDay === toDay}
            onChoose={() => {
              answer({ line: { fromDay, toDay } })
              goOn('when')
            }}
          />
        )
      })}
    </Card>
  )
}
