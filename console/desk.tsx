import { Suspense } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router-dom'
import type { Staff } from '#shared/account/account.contract'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { listRequests } from '#shared/faces/reviews.endpoints'
import { listReports } from '#shared/reports/reading.endpoints'
import { approveBooking, checkBooking } from '#shared/visits/bookings/desk.endpoints'
import { words as account } from './account/account.words'
import { Gate } from './account/gate'
import { useSession } from './account/session.store'
import { useStaySignedIn } from './account/stay-signed-in'
import { useCountWaiting, useMenuNumbers } from './checkins/waiting/use-waiting'
import { WaitingNote } from './checkins/waiting/waiting-note'
import { words } from './desk.words'
import { useCountFaces, useFaceNumbers } from './faces/counts.store'
import { useMoves } from './http/moves'
import { useCountReports, useReportNumbers } from './reports/counts.store'
import type { Page } from './menu/page'
import { PAGES } from './menu/pages'
import { Frame } from './ui/frame'
import { SafetyNet } from './ui/safety-net'
import { words as common } from './ui/ui.words'
import { Waiting } from './ui/waiting'
import { useCountVisits, useVisitNumbers } from './visits/bookings/counts.store'

/** The whole desk: who is not signed in signs in, everybody else gets the pages of their duty. */
export const Desk = () => (
  // Somebody else on the same chair starts afresh: nothing of the one before stays in memory.
  <Gate>{staff => <Chair key={JSON.stringify(staff)} staff={staff} />}</Gate>
)

function Chair({ staff }: { staff: Staff }) {
  useStaySignedIn()
  const pages = PAGES.filter(({ needs }) => needs.by.some(role => role === staff.role))
  const may = (...asked: Endpoint[]) => pages.some(({ needs }) => asked.includes(needs))
  useCountWaiting(may(listTasks))
  useCountFaces(may(listRequests))
  useCountReports(may(listReports))
  useCountVisits(may(checkBooking) ? 'county' : may(approveBooking) ? 'prison' : null)
  useMoves(may(listRequests, listReports, checkBooking, approveBooking))
  const numbers = {
    ...{ ...useMenuNumbers(), ...useFaceNumbers(), ...useReportNumbers() },
    ...useVisitNumbers(),
  }
  const entries = pages.flatMap(({ path, title }) =>
    title ? [{ path, title: words.counted(title, numbers[path]) }] : [],
  )
  return (
    <Frame
      entries={entries}
      who={words.who(staff, account.roles[staff.role])}
      onSignOut={useSession.getState().signOut}
    >
      <SafetyNet>
        <Pages pages={pages} />
      </SafetyNet>
      <WaitingNote />
    </Frame>
  )
}

const Pages = ({ pages }: { pages: readonly Page[] }) => (
  <Suspense fallback={<Waiting>{words.loading}</Waiting>}>
    <Routes>
      <Route path='/' element={<Navigate to={pages[0]!.path} replace />} />
      {pages.map(({ path, Shown }) => (
        <Route key={path} path={path} element={<Shown />} />
      ))}
      <Route path='*' element={<NoSuchPage />} />
    </Routes>
  </Suspense>
)

const NoSuchPage = () => (
  <p className='still'>
    {common.noSuchPage} <Link to='/'>{common.backToStart}</Link>
  </p>
)
