import { useCallback, useState } from 'react'
import { Button, Input } from 'antd'
import type { OutcomeMonths, OutcomeRow } from '#shared/jobs/outcomes.contract'
import { countOutcomes, listOutcomes } from '#shared/jobs/outcomes.endpoints'
import { dayInChina } from '#shared/time/days'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { words as common } from '../../ui/ui.words'
import { useAnswer } from '../../ui/use-answer'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import { JobsLinks } from '../jobs-links'
import { CheckDialog } from './check-dialog'
import { type Behind, Figures } from './figures'
import { OutcomeTable } from './outcome-table'
import './outcomes.css'
import { words } from './outcomes.words'
import { PlacementDialog } from './placement-dialog'

const thisMonth = () => dayInChina(serverNow()).slice(0, 7)
const yearStart = () => `${thisMonth().slice(0, 4)}-01`

/** How many are still at work, who stands behind each number, and whom somebody has to look into. */
export function OutcomesDesk() {
  const [period, setPeriod] = useState(() => ({ fromMonth: yearStart(), toMonth: thisMonth() }))
  const [behind, setBehind] = useState<Behind | null>(null)
  const [checking, setChecking] = useState<OutcomeRow | null>(null)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const counted = useAnswer(useCallback(() => call(countOutcomes, period), [period]))
  const list = useOutcomes(behind, period)

  async function handleDone(sentence: string) {
    setSaid(sentence)
    await Promise.all([list.readAgain(), counted.again()])
  }

  return (
    <main className='table-page outcomes'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <MonthField
          label={words.fromMonth}
          value={period.fromMonth}
          onChange={fromMonth => setPeriod({ ...period, fromMonth })}
        />
        <MonthField
          label={words.toMonth}
          value={period.toMonth}
          onChange={toMonth => setPeriod({ ...period, toMonth })}
        />
        <span className='quiet'>{words.period}</span>
        <JobsLinks />
        <span className='last'>
          {list.answer?.abilities.check && (
            <Button type='primary' onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )}
        </span>
      </div>
      <div className='rows'>
        <Outcome sentence={said} />
        <p className='quiet'>{words.means}</p>
        {counted.error !== null && (
          <Fault error={counted.error} onRetry={() => void counted.again()} />
        )}
        {counted.answer && <Figures counted={counted.answer} period={period} onOpen={setBehind} />}
        <Names
          list={list}
          behind={behind}
          toCheck={counted.answer?.toCheck}
          onToCheck={() => setBehind(null)}
          onCheck={setChecking}
        />
      </div>
      {checking && (
        <CheckDialog outcome={checking} onDone={handleDone} onClose={() => setChecking(null)} />
      )}
      {adding && <PlacementDialog onDone={handleDone} onClose={() => setAdding(false)} />}
    </main>
  )
}

/** Those whom nobody has looked into, or those behind a number. */
function useOutcomes(
  behind: Behind | null,
  { fromMonth, toMonth }: { fromMonth: string; toMonth: string },
) {
  return usePages(
    useCallback(
      async (after?: string) => {
        const { outcomes, ...rest } = await call(listOutcomes, {
          after,
          ...(behind === null
            ? { list: 'to-check' as const }
            : {
                list: 'figures' as const,
                ...{ fromMonth, toMonth, known: behind.known },
                months: behind.months as OutcomeMonths,
                officeId: behind.officeId ?? undefined,
              }),
        })
        return { items: outcomes, ...rest }
      },
      [behind, fromMonth, toMonth],
    ),
  )
}

interface NamesProps {
  list: ReturnType<typeof useOutcomes>
  behind: Behind | null
  toCheck: number | undefined
  onToCheck: () => void
  onCheck: (outcome: OutcomeRow) => void
}

function Names({ list, behind, toCheck, onToCheck, onCheck }: NamesProps) {
  const { items, answer, error, next, reading, readOn, readAgain } = list
  const title = behind
    ? `${words.behind}：${words.months(behind.months)}，${words.known[behind.known]}`
    : words.toCheck
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {behind && <Button onClick={onToCheck}>{words.showToCheck(toCheck ?? 0)}</Button>}
      {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
      {!answer && error === null && <Waiting>{common.reading}</Waiting>}
      {answer && items.length === 0 && <Nothing>{words.none}</Nothing>}
      {items.length > 0 && (
        <OutcomeTable
          label={title}
          outcomes={items}
          mayCheck={answer?.abilities.check ?? false}
          onCheck={onCheck}
        />
      )}
      {next !== null && (
        <p className='more'>
          <Button loading={reading} onClick={readOn}>
            {common.more}
          </Button>
        </p>
      )}
    </section>
  )
}

interface MonthFieldProps {
  label: string
  value: string
  onChange: (month: string) => void
}

const MonthField = ({ label, value, onChange }: MonthFieldProps) => (
  <label className='month'>
    {label}
    <Input
      type='month'
      value={value}
      onChange={event => event.target.value && onChange(event.target.value)}
    />
  </label>
)
