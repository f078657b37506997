import type { StaffAccount } from '#shared/account/account.contract'
import { setStaffActive, unlockStaff } from '#shared/account/account.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { words } from '../account.words'

/** What an administrator is about to do, and to which account. */
export interface Asked {
  act: 'unlock' | 'suspend' | 'restore'
  account: StaffAccount
}

interface AskAboutAccountProps {
  asked: Asked
  onDone: () => Promise<void>
  onClose: () => void
}

const MEANINGS = {
  unlock: words.unlockMeans,
  suspend: words.suspendMeans,
  restore: words.restoreMeans,
} satisfies Record<Asked['act'], (account: StaffAccount) => string>

/** Says what it means to unlock, suspend or restore an account, and does it. */
export function AskAboutAccount({ asked, onDone, onClose }: AskAboutAccountProps) {
  const { act, account } = asked

  async function handleYes(reason: string) {
    const { userName } = account
    if (act === 'unlock') await call(unlockStaff, { userName })
    else await call(setStaffActive, { userName, active: act === 'restore', reason })
    await onDone()
  }

  return (
    <AskFirst
      title={words.of(words[act], account.name)}
      yes={words[act]}
      danger={act === 'suspend'}
      asksReason={act !== 'unlock'}
      onYes={handleYes}
      onClose={onClose}
    >
      {MEANINGS[act](account)}
    </AskFirst>
  )
}
