import { useCallback, useState } from 'react'
import { listStaff } from '#shared/account/account.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { useAnswer } from '../../ui/use-answer'
import { useNow } from '../../ui/use-now'
import { Waiting } from '../../ui/waiting'
import '../account.css'
import { words } from '../account.words'
import { AccountTable } from '../staff/account-table'
import { type Asked, AskAboutAccount } from '../staff/ask-about-account'
import { isLocked } from '../staff/state'

/** Where administrators look after the accounts of officials. */
export default function AccountsPage() {
  const { answer, error, again } = useAnswer(useCallback(() => call(listStaff, {}), []))
  const [asked, setAsked] = useState<Asked | null>(null)
  const now = useNow()
  const accounts = answer?.accounts ?? []
  const locked = accounts.filter(account => isLocked(account, now)).length
  const off = accounts.filter(({ active }) => !active).length

  return (
    <main className='table-page'>
      <div className='toolbar'>
        <h1>{words.accounts}</h1>
        <span className='quiet'>{words.accountsWho}</span>
        {answer && (
          <span className='last' role='status'>
            {words.accountsCount(accounts.length, locked, off)}
          </span>
        )}
      </div>
      <div className='rows'>
        {error !== null && <Fault what={words.accountsMissing} error={error} onRetry={again} />}
        {!answer && error === null && <Waiting>{words.accountsReading}</Waiting>}
        {answer && accounts.length === 0 && <Nothing>{words.noAccounts}</Nothing>}
        {answer && accounts.length > 0 && (
          <AccountTable
            accounts={accounts}
            abilities={answer.abilities}
            now={now}
            onAsk={setAsked}
          />
        )}
      </div>
      {asked && <AskAboutAccount asked={asked} onDone={again} onClose={() => setAsked(null)} />}
    </main>
  )
}
