import { Suspense, lazy } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router-dom'
import type { Staff } from '#shared/account/account.contract'
import { listCheckIns } from '#shared/checkins/checkins.endpoints'
import { words as account } from './account/account.words'
import { Gate } from './account/gate'
import Duties from './account/pages/duties'
import { useSession } from './account/session.store'
import { useStaySignedIn } from './account/stay-signed-in'
import { words } from './desk.words'
import { Frame } from './ui/frame'
import { SafetyNet } from './ui/safety-net'
import { words as common } from './ui/ui.words'
import { Waiting } from './ui/waiting'

const Live = lazy(() => import('./checkins/pages/live'))

const LIVE = { path: '/live', title: words.live }

/** The whole desk: who is not signed in signs in, everybody else gets the pages of their duty. */
export const Desk = () => (
  // Somebody else on the same chair starts afresh: nothing of the one before stays in memory.
  <Gate>{staff => <Chair key={JSON.stringify(staff)} staff={staff} />}</Gate>
)

function Chair({ staff }: { staff: Staff }) {
  useStaySignedIn()
  const mayFollow = listCheckIns.by.some(role => role === staff.role)
  return (
    <Frame
      entries={mayFollow ? [LIVE] : []}
      who={words.who(staff, account.roles[staff.role])}
      onSignOut={useSession.getState().signOut}
    >
      <SafetyNet>{mayFollow ? <Pages /> : <Duties staff={staff} />}</SafetyNet>
    </Frame>
  )
}

const Pages = () => (
  <Suspense fallback={<Waiting>{words.loading}</Waiting>}>
    <Routes>
      <Route path='/' element={<Navigate to={LIVE.path} replace />} />
      <Route path={LIVE.path} element={<Live />} />
      <Route path='*' element={<NoSuchPage />} />
    </Routes>
  </Suspense>
)

const NoSuchPage = () => (
  <p className='still'>
    {common.noSuchPage} <Link to='/'>{common.backToStart}</Link>
  </p>
)
