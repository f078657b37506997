import { csvOf } from '#shared/csv'
import { addEmployer } from '#shared/jobs/employers.endpoints'
import { ImportColumn } from '#shared/jobs/imports.contract'
import { confirmImport, previewImport } from '#shared/jobs/imports.endpoints'
import { COLUMNS, EXAMPLE } from '#shared/jobs/imports.words'
import { addPosting } from '#shared/jobs/postings.endpoints'
import type { World } from '../../../helpers/world'
import { employerDraft, verified, workDraft } from '../../../server/jobs/offers'
import { type Good, must } from './good'

const reason = '已核对'
const WISHES = {
  ...{ skills: ['welding'], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
}

/** A table of one line of work. */
function file(licence: string, title: string) {
  const columns = ImportColumn.options
  const said = { ...EXAMPLE, licence, title, deadline: '2026-12-31' }
  const lines = [columns.map(one => COLUMNS[one]), columns.map(one => said[one])]
  return { name: '岗位.csv', bytes: Buffer.from(csvOf(lines)).toString('base64') }
}

/** An employer to be verified, work to be decided on, a table seen beforehand, and one taken in. */
export async function goodOfJobs(world: World): Promise<Good> {
  const county = await world.staff('county')
  const employer = await verified(world)
  const fresh = [await must(county, addEmployer, employerDraft())]
  const work = workDraft(employer.id)
  const drafts = [await must(county, addPosting, work), await must(county, addPosting, work)]
  const bases = [await must(county, addEmployer, employerDraft())]
  const later = [await must(county, addPosting, work)]
  const confirmed = async (title: string) => {
    const table = file(employer.licenceNumber, title)
    const { digest } = await must(county, previewImport, table)
    return { ...table, digest, leaveOutBad: true }
  }
  const taken = await must(county, confirmImport, await confirmed('装卸工'))
  return {
    'jobs.set-wishes': [WISHES],
    'jobs.verify-employer': fresh.map(({ id, version }) => ({
      ...{ id, version, outcome: 'verified', reason },
    })),
    'jobs.change-employer': bases.map(({ id, version }) => ({ ...employerDraft(), id, version })),
    'jobs.change-posting': later.map(({ id, version }) => ({ id, version, content: work })),
    'jobs.add-posting': [work],
    'jobs.decide-posting': drafts.map(({ id, version }) => ({ id, version, act: 'open', reason })),
    'jobs.confirm-import': [await confirmed('保洁员')],
    'jobs.undo-import': [{ id: taken.id, reason }],
  }
}
