import { useCallback } from 'react'
import { Button, Segmented } from 'antd'
import { countFindings } from '#shared/checkins/checkins.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { words as common } from '../../ui/ui.words'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { CheckInsByMonth } from './check-ins-by-month'
import { useCountsAddress } from './counts-address'
import './counts.css'
import { words } from './counts.words'
import { DeviceTable } from './device-table'
import { MonthField } from './month-field'
import { RuleTable } from './rule-table'
import { type Counted, talliesOf } from './tally'

/** How often each rule found something and was right, so that rules can be mended. It shows no person. */
export function CountsDesk() {
  const address = useCountsAddress()
  const { months, fromMonth, toMonth, officeId, isByMonth } = address
  const isBackwards = fromMonth > toMonth
  const ask = useCallback(
    async () =>
      isBackwards
        ? null
        : call(countFindings, { fromMonth, toMonth, officeId: officeId ?? undefined }),
    [fromMonth, toMonth, officeId, isBackwards],
  )
  const { answer, error, again } = useAnswer(ask)

  return (
    <main className='table-page counts'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <MonthField
          label={words.from}
          month={fromMonth}
          months={months}
          onChoose={address.showFrom}
        />
        <MonthField label={words.to} month={toMonth} months={months} onChoose={address.showTo} />
        <OfficeFilter officeId={officeId} onChoose={address.showOffice} />
        <Segmented<'whole' | 'month'>
          aria-label={words.show}
          value={isByMonth ? 'month' : 'whole'}
          onChange={shown => address.showByMonth(shown === 'month')}
          options={[
            { value: 'whole', label: words.whole },
            { value: 'month', label: words.byMonth },
          ]}
        />
        <span className='last buttons'>
          <Button disabled={!answer} onClick={() => print()}>
            {common.print}
          </Button>
        </span>
      </div>
      <div className='rows'>
        {error !== null && (
          <Fault what={words.missing} error={error} onRetry={() => void again()} />
        )}
        {isBackwards && <Nothing>{words.backwards}</Nothing>}
        {!answer && error === null && !isBackwards && <Waiting>{words.reading}</Waiting>}
        {answer && (
          <Read answer={answer} period={words.period(fromMonth, toMonth)} isByMonth={isByMonth} />
        )}
      </div>
    </main>
  )
}

interface ReadProps {
  answer: Counted
  period: string
  isByMonth: boolean
}

function Read({ answer, period, isByMonth }: ReadProps) {
  const rules = talliesOf(answer, true)
  const device = talliesOf(answer, false)
  if (answer.checkIns.length === 0 && answer.counts.length === 0) {
    return <Nothing>{words.nothing}</Nothing>
  }
  return (
    <>
      <p className='how-to-read'>{words.howToRead}</p>
      <p className='quiet'>
        {period}　{words.asOf(answer.asOf)}
      </p>
      {rules.length === 0 ? (
        <Nothing>{words.noFindings}</Nothing>
      ) : (
        <RuleTable rules={rules} isByMonth={isByMonth} />
      )}
      <CheckInsByMonth checkIns={answer.checkIns} />
      {device.length > 0 && <DeviceTable rules={device} isByMonth={isByMonth} />}
    </>
  )
}
