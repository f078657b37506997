import { randomUUID } from 'node:crypto'
import { csvOf } from '#shared/csv'
import { ImportColumn } from '#shared/jobs/imports.contract'
import { COLUMNS } from '#shared/jobs/imports.words'
import { employed, employerDraft, entered, verified, workDraft } from '../../server/jobs/offers'
import { ABOVE, type Asker, KEEPERS, OFFICERS, type Rows } from './askers'

const NEIGHBOUR: Asker[] = ['otherCounty']

/** What a county offers is read by all its offices, and not next door. */
const readersInCounty = {
  may: [...ABOVE, ...KEEPERS, 'otherOffice', 'procurator'] as Asker[],
  unknownTo: NEIGHBOUR,
}
/** Every office of the county keeps it; those above read. */
const keepersInCounty = { may: [...KEEPERS, 'otherOffice'] as Asker[], unknownTo: NEIGHBOUR }
const county = { may: ['county'] as Asker[], unknownTo: NEIGHBOUR }
/** Each for the county of its own. */
const keepers = { may: [...KEEPERS, 'otherOffice', 'otherCounty'] as Asker[] }
const readers = { may: [...OFFICERS, 'procurator'] as Asker[] }

const table = () => ({
  name: '岗位.csv',
  bytes: Buffer.from(
    csvOf([ImportColumn.options.map(column => COLUMNS[column]), [randomUUID(), '包装员']]),
  ).toString('base64'),
})

/** Who gets what of employers, postings and their import. */
export const POSTINGS: Rows = {
  'jobs.employers': { input: () => ({}), ...readers },
  'jobs.employer': {
    input: async ({ world }) => ({ id: (await employed(world)).id }),
    ...readersInCounty,
  },
  'jobs.add-employer': { input: () => employerDraft(), ...keepers },
  'jobs.change-employer': {
    input: async ({ world }) => ({
      ...employerDraft({ name: '虚构改名公司' }),
      id: (await employed(world)).id,
      version: 1,
    }),
    ...keepersInCounty,
  },
  'jobs.verify-employer': {
    input: async ({ world }) => ({
      id: (await employed(world)).id,
      version: 1,
      outcome: 'verified',
      reason: '已查执照',
    }),
    ...county,
  },
  'jobs.postings': { input: () => ({}), ...readers },
  'jobs.posting': {
    input: async ({ world }) => ({ id: (await entered(world)).id }),
    ...readersInCounty,
  },
  'jobs.townships': { input: () => ({}), ...readers },
  'jobs.add-posting': {
    input: async ({ world }) => workDraft((await verified(world)).id),
    ...keepersInCounty,
  },
  'jobs.change-posting': {
    input: async ({ world }) => {
      const { id, employerId } = await entered(world)
      return { id, version: 1, content: workDraft(employerId, { places: 5 }) }
    },
    ...keepersInCounty,
  },
  'jobs.decide-posting': {
    input: async ({ world }) => ({
      ...{ id: (await entered(world)).id, version: 1, act: 'open', reason: '' },
    }),
    ...keepersInCounty,
  },
  'jobs.export-postings': { input: () => ({}), ...readers },
  'jobs.preview-import': { input: table, ...keepers },
  // It is not what was looked at: those who may are told so.
  'jobs.confirm-import': {
    input: () => ({ ...table(), digest: '0'.repeat(64), leaveOutBad: true }),
    ...keepers,
    answered: 409,
  },
  'jobs.imports': { input: () => ({}), ...readers },
  // There is no such import.
  'jobs.undo-import': {
    input: () => ({ id: randomUUID(), reason: '传错了' }),
    may: [],
    unknownTo: OFFICERS,
  },
  'jobs.import-template': { input: () => ({ format: 'csv' }), ...readers },
}
