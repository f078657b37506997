import { endpoint } from '../endpoint'
import type * as contract from './organisation.contract'

/** The tree at and below the caller's organisation. */
export const listOrganisations = endpoint<typeof contract.listOrganisations>()({
  id: 'organisation.list',
  method: 'GET',
  path: '/organisations',
  by: [
    'officer',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
    'procurator',
  ],
  summary: '查看本单位及下级单位',
})
