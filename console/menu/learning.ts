import { lazy } from 'react'
import { listAssignments } from '#shared/courses/assignments.endpoints'
import { listClasses } from '#shared/courses/classes.endpoints'
import {
  listBank,
  listPapers,
  listSittings,
  readItemStatistics,
} from '#shared/courses/exams.endpoints'
import { listCitations, listLessons } from '#shared/courses/lessons.endpoints'
import { listProgress } from '#shared/courses/records.endpoints'
import { words } from '../desk.words'
import type { Page } from './page'

/** Lessons, classes, exams and how far people are. */
export const LEARNING: readonly Page[] = [
  {
    path: '/lessons',
    title: words.lessons,
    needs: listLessons,
    Shown: lazy(() => import('../courses/lessons/pages/lessons')),
  },
  {
    path: '/lessons/edit',
    needs: listLessons,
    Shown: lazy(() => import('../courses/lessons/pages/lesson')),
  },
  {
    path: '/lessons/laws',
    needs: listCitations,
    Shown: lazy(() => import('../courses/lessons/pages/laws')),
  },
  {
    path: '/lessons/assignments',
    needs: listAssignments,
    Shown: lazy(() => import('../courses/assignments/pages/assignments')),
  },
  {
    path: '/classes',
    title: words.classes,
    needs: listClasses,
    Shown: lazy(() => import('../courses/classes/pages/classes')),
  },
  {
    path: '/classes/one',
    needs: listClasses,
    Shown: lazy(() => import('../courses/classes/pages/class')),
  },
  {
    path: '/progress',
    title: words.progress,
    needs: listProgress,
    Shown: lazy(() => import('../courses/progress/pages/progress')),
  },
  {
    path: '/exams',
    needs: listSittings,
    Shown: lazy(() => import('../courses/exams/pages/exams')),
  },
  {
    path: '/exams/papers',
    needs: listPapers,
    Shown: lazy(() => import('../courses/exams/pages/papers')),
  },
  {
    path: '/exams/bank',
    needs: listBank,
    Shown: lazy(() => import('../courses/exams/pages/bank')),
  },
  {
    path: '/exams/statistics',
    needs: readItemStatistics,
    Shown: lazy(() => import('../courses/exams/pages/statistics')),
  },
]
