import { type ComponentType, Suspense, lazy } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router-dom'
import type { Staff } from '#shared/account/account.contract'
import { listStaff } from '#shared/account/account.endpoints'
import { countFindings, listCheckIns, listQueue } from '#shared/checkins/checkins.endpoints'
import { listCategoryPlans } from '#shared/checkins/plans.endpoints'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { listBulkReads, listOwnExports } from '#shared/exports/exports.endpoints'
import { listRequests } from '#shared/faces/reviews.endpoints'
import { listPeople, registerPerson } from '#shared/people/people.endpoints'
import { listPlacesOfPerson } from '#shared/places/own-places.endpoints'
import { listBoundaries } from '#shared/places/places.endpoints'
import { listReports } from '#shared/reports/reading.endpoints'
import { listQuestionSets, listSchedules } from '#shared/reports/schedules.endpoints'
import { listRetention } from '#shared/retention/retention.endpoints'
import { words as account } from './account/account.words'
import { Gate } from './account/gate'
import { useSession } from './account/session.store'
import { useStaySignedIn } from './account/stay-signed-in'
import { useCountWaiting, useMenuNumbers } from './checkins/waiting/use-waiting'
import { WaitingNote } from './checkins/waiting/waiting-note'
import { words } from './desk.words'
import { useCountFaces, useFaceNumbers } from './faces/counts.store'
import { useCountReports, useReportNumbers } from './reports/counts.store'
import { Frame } from './ui/frame'
import { SafetyNet } from './ui/safety-net'
import { words as common } from './ui/ui.words'
import { Waiting } from './ui/waiting'

/** A page, for those who may ask the server what it shows. */
interface Page {
  path: string
  /** How the menu calls it; pages without are reached from another. */
  title?: string
  needs: Endpoint
  Shown: ComponentType
}

/** The menu, in order; the first page that somebody may see is where they begin. */
const PAGES: readonly Page[] = [
  {
    path: '/live',
    title: words.live,
    needs: listCheckIns,
    Shown: lazy(() => import('./checkins/pages/live')),
  },
  {
    path: '/queue',
    title: words.queue,
    needs: listQueue,
    Shown: lazy(() => import('./checkins/pages/queue')),
  },
  {
    path: '/tasks',
    title: words.tasks,
    needs: listTasks,
    Shown: lazy(() => import('./checkins/pages/tasks')),
  },
  {
    path: '/faces',
    title: words.faces,
    needs: listRequests,
    Shown: lazy(() => import('./faces/pages/faces')),
  },
  {
    path: '/reports',
    title: words.reports,
    needs: listReports,
    Shown: lazy(() => import('./reports/pages/reports')),
  },
  {
    path: '/reports/schedules',
    needs: listSchedules,
    Shown: lazy(() => import('./reports/pages/schedules')),
  },
  {
    path: '/reports/questions',
    needs: listQuestionSets,
    Shown: lazy(() => import('./reports/pages/questions')),
  },
  {
    path: '/people',
    title: words.people,
    needs: listPeople,
    Shown: lazy(() => import('./people/pages/people')),
  },
  {
    path: '/people/register',
    needs: registerPerson,
    Shown: lazy(() => import('./people/pages/register')),
  },
  {
    path: '/plans',
    title: words.plans,
    needs: listCategoryPlans,
    Shown: lazy(() => import('./plans/pages/plans')),
  },
  {
    path: '/places',
    title: words.places,
    needs: listBoundaries,
    Shown: lazy(() => import('./places/pages/boundaries')),
  },
  {
    path: '/places/of',
    needs: listPlacesOfPerson,
    Shown: lazy(() => import('./places/pages/own-places')),
  },
  {
    path: '/exports',
    title: words.exports,
    needs: listOwnExports,
    Shown: lazy(() => import('./exports/pages/exports')),
  },
  {
    path: '/counts',
    title: words.counts,
    needs: countFindings,
    Shown: lazy(() => import('./checkins/pages/counts')),
  },
  {
    path: '/accounts',
    title: words.accounts,
    needs: listStaff,
    Shown: lazy(() => import('./account/pages/accounts')),
  },
  {
    path: '/retention',
    title: words.retention,
    needs: listRetention,
    Shown: lazy(() => import('./retention/pages/retention')),
  },
  {
    path: '/bulk-reads',
    title: words.bulkReads,
    needs: listBulkReads,
    Shown: lazy(() => import('./exports/pages/bulk-reads')),
  },
]

/** The whole desk: who is not signed in signs in, everybody else gets the pages of their duty. */
export const Desk = () => (
  // Somebody else on the same chair starts afresh: nothing of the one before stays in memory.
  <Gate>{staff => <Chair key={JSON.stringify(staff)} staff={staff} />}</Gate>
)

function Chair({ staff }: { staff: Staff }) {
  useStaySignedIn()
  const pages = PAGES.filter(({ needs }) => needs.by.some(role => role === staff.role))
  useCountWaiting(pages.some(({ needs }) => needs.id === listTasks.id))
  useCountFaces(pages.some(({ needs }) => needs.id === listRequests.id))
  useCountReports(pages.some(({ needs }) => needs.id === listReports.id))
  const numbers = { ...useMenuNumbers(), ...useFaceNumbers(), ...useReportNumbers() }
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
