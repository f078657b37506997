import { Button } from 'antd'
import type { StaffAccount } from '#shared/account/account.contract'
import { words } from '../account.words'
import type { Asked } from './ask-about-account'
import { isLocked, stateOf } from './state'

interface AccountTableProps {
  accounts: readonly StaffAccount[]
  abilities: { unlock: boolean; suspend: boolean }
  now: Date
  onAsk: (asked: Asked) => void
}

/** Every account on a line, with what the administrator may do about it. */
export function AccountTable({ accounts, abilities, now, onAsk }: AccountTableProps) {
  const mayAct = abilities.unlock || abilities.suspend
  return (
    <table className='table' aria-label={words.accounts}>
      <thead>
        <tr>
          <th scope='col'>{words.userName}</th>
          <th scope='col'>{words.name}</th>
          <th scope='col'>{words.role}</th>
          <th scope='col'>{words.organisation}</th>
          <th scope='col'>{words.state}</th>
          <th scope='col'>{words.app}</th>
          {mayAct && <th scope='col'>{words.acts}</th>}
        </tr>
      </thead>
      <tbody>
        {accounts.map(account => (
          <tr key={account.userName}>
            <td>{account.userName}</td>
            <td>{account.name}</td>
            <td>{words.roles[account.role]}</td>
            <td>{account.organisationName}</td>
            <td>
              <State account={account} now={now} />
            </td>
            <td>{account.enrolled ? words.appReady : words.appMissing}</td>
            {mayAct && (
              <td>
                {actsOf(account, abilities, now).map((act, index) => (
                  // One button that turns from suspend to restore, so that it keeps the focus.
                  <Button
                    key={index}
                    size='small'
                    aria-label={words.of(words[act], account.name)}
                    onClick={() => onAsk({ act, account })}
                  >
                    {words[act]}
                  </Button>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function State({ account, now }: { account: StaffAccount; now: Date }) {
  const { name, sentence } = stateOf(account, now)
  return <span className={`state ${name}`}>{sentence}</span>
}

function actsOf(
  account: StaffAccount,
  { unlock, suspend }: AccountTableProps['abilities'],
  now: Date,
): Asked['act'][] {
  return [
    ...(unlock && isLocked(account, now) ? (['unlock'] as const) : []),
    ...(suspend && !account.isSelf
      ? [account.active ? ('suspend' as const) : ('restore' as const)]
      : []),
  ]
}
