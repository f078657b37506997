import { lazy } from 'react'
import { listApplications } from '#shared/jobs/applications.endpoints'
import { listEmployers } from '#shared/jobs/employers.endpoints'
import { readBaseView } from '#shared/jobs/handovers.endpoints'
import { listImports } from '#shared/jobs/imports.endpoints'
import { countOutcomes } from '#shared/jobs/outcomes.endpoints'
import { addPosting, listPostings } from '#shared/jobs/postings.endpoints'
import { listCourses } from '#shared/jobs/training.endpoints'
import { words } from '../desk.words'
import type { Page } from './page'

/** Work: postings, employers, applications, training and what came of it. */
export const WORK: readonly Page[] = [
  {
    path: '/jobs',
    title: words.work,
    needs: listPostings,
    Shown: lazy(() => import('../jobs/pages/postings')),
  },
  {
    path: '/jobs/edit',
    needs: addPosting,
    Shown: lazy(() => import('../jobs/pages/posting-editor')),
  },
  {
    path: '/jobs/employers',
    needs: listEmployers,
    Shown: lazy(() => import('../jobs/pages/employers')),
  },
  {
    path: '/jobs/imports',
    needs: listImports,
    Shown: lazy(() => import('../jobs/pages/imports')),
  },
  {
    path: '/jobs/applications',
    needs: listApplications,
    Shown: lazy(() => import('../jobs/applications/pages/applications')),
  },
  {
    path: '/jobs/bases',
    needs: readBaseView,
    Shown: lazy(() => import('../jobs/applications/pages/bases')),
  },
  {
    path: '/jobs/training',
    needs: listCourses,
    Shown: lazy(() => import('../jobs/training/pages/training')),
  },
  {
    path: '/jobs/outcomes',
    needs: countOutcomes,
    Shown: lazy(() => import('../jobs/outcomes/pages/outcomes')),
  },
]
