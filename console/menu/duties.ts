import { lazy } from 'react'
import { listCheckIns, listQueue } from '#shared/checkins/checkins.endpoints'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import { listProposals } from '#shared/faces/enrolments.endpoints'
import { listRequests } from '#shared/faces/reviews.endpoints'
import { listReports } from '#shared/reports/reading.endpoints'
import { listQuestionSets, listSchedules } from '#shared/reports/schedules.endpoints'
import { words } from '../desk.words'
import type { Page } from './page'

/** What comes in every day. */
export const DUTIES: readonly Page[] = [
  {
    path: '/live',
    title: words.live,
    needs: listCheckIns,
    Shown: lazy(() => import('../checkins/pages/live')),
  },
  {
    path: '/queue',
    title: words.queue,
    needs: listQueue,
    Shown: lazy(() => import('../checkins/pages/queue')),
  },
  {
    path: '/tasks',
    title: words.tasks,
    needs: listTasks,
    Shown: lazy(() => import('../checkins/pages/tasks')),
  },
  {
    path: '/faces',
    title: words.faces,
    needs: listRequests,
    Shown: lazy(() => import('../faces/pages/faces')),
  },
  {
    path: '/faces/pictures',
    needs: listProposals,
    Shown: lazy(() => import('../faces/pages/pictures')),
  },
  {
    path: '/reports',
    title: words.reports,
    needs: listReports,
    Shown: lazy(() => import('../reports/pages/reports')),
  },
  {
    path: '/reports/schedules',
    needs: listSchedules,
    Shown: lazy(() => import('../reports/pages/schedules')),
  },
  {
    path: '/reports/questions',
    needs: listQuestionSets,
    Shown: lazy(() => import('../reports/pages/questions')),
  },
]
