import { lazy } from 'react'
import { listStaff } from '#shared/account/account.endpoints'
import { countFindings } from '#shared/checkins/checkins.endpoints'
import { listBulkReads, listOwnExports } from '#shared/exports/exports.endpoints'
import { listRetention } from '#shared/retention/retention.endpoints'
import { words } from '../desk.words'
import type { Page } from './page'

/** Handing out, counting, accounts, and what is kept. */
export const OVERSEEING: readonly Page[] = [
  {
    path: '/exports',
    title: words.exports,
    needs: listOwnExports,
    Shown: lazy(() => import('../exports/pages/exports')),
  },
  {
    path: '/counts',
    title: words.counts,
    needs: countFindings,
    Shown: lazy(() => import('../checkins/pages/counts')),
  },
  {
    path: '/accounts',
    title: words.accounts,
    needs: listStaff,
    Shown: lazy(() => import('../account/pages/accounts')),
  },
  {
    path: '/retention',
    title: words.retention,
    needs: listRetention,
    Shown: lazy(() => import('../retention/pages/retention')),
  },
  {
    path: '/bulk-reads',
    title: words.bulkReads,
    needs: listBulkReads,
    Shown: lazy(() => import('../exports/pages/bulk-reads')),
  },
]
