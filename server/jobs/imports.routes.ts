import { flagsOf } from '#shared/jobs/flags'
import * as contract from '#shared/jobs/imports.contract'
import * as endpoints from '#shared/jobs/imports.endpoints'
import { payInWords } from '#shared/jobs/postings.words'
import { parameters } from '#shared/law/parameters'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { templateFile } from '../platform/sheets/template'
import type { Vault } from '../platform/vault'
import { areaFor } from './area'
import { employerAbilitiesOf, workScopeOf } from './employers.policy'
import { readFile } from './import-files'
import type { ReadRow } from './import-rows'
import { POSTINGS_TEMPLATE } from './import-template'
import * as actions from './imports.actions'
import { importOf, importsPage } from './imports.model'

const PAGE = 30

/** Postings that come as a table. */
export const importRoutes = (vault: Vault) => [
  /** An officer looks at what a table would bring. */
  implement(
    endpoints.previewImport,
    contract.previewImport,
  )(async ({ input, actor, outside }) => {
    const by = { actor, now: outside.now(), vault }
    const { county, digest, rows } = await readFile(input, by)
    const shown = rows.map(presentRow)
    const already = await importOf(county.id, digest)
    return {
      digest,
      rows: shown,
      good: shown.filter(({ faults }) => faults.length === 0).length,
      bad: shown.filter(({ faults }) => faults.length > 0).length,
      flagged: shown.filter(({ flags }) => flags.length > 0).length,
      already: already && (await actions.presentImports([already]))[0]!,
    }
  }),

  implement(
    endpoints.confirmImport,
    contract.confirmImport,
  )(async ({ input, actor, outside }) => {
    const taken = await actions.takeIn(input, { actor, now: outside.now(), vault })
    return (await actions.presentImports([taken]))[0]!
  }),

  /** An official reads what was taken in. */
  implement(
    endpoints.listImports,
    contract.listImports,
  )(async ({ input: { after }, actor }) => {
    const scope = workScopeOf(actor, await areaFor(actor))
    const { imports, next } = await importsPage(scope, { after, limit: PAGE })
    return {
      imports: await actions.presentImports(imports),
      next,
      abilities: { take: employerAbilitiesOf(actor).keep },
    }
  }),

  implement(
    endpoints.undoImport,
    contract.undoImport,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const undone = await actions.undo(id, reason, { actor, now: outside.now(), vault })
    return (await actions.presentImports([undone]))[0]!
  }),

  /** An official takes an empty table along. */
  implement(
    endpoints.importTemplate,
    contract.importTemplate,
  )(async ({ input: { format }, actor }) => {
    if (!workScopeOf(actor, '')) throw new Refusal(403, 'wrong-role')
    return templateFile(POSTINGS_TEMPLATE, format)
  }),
]

function presentRow({ line, cells, content, employer, faults }: ReadRow): contract.ImportRow {
  return {
    line,
    title: cells.title.slice(0, 40),
    employerName: employer?.name ?? '',
    townshipName: cells.township.slice(0, 40),
    pay: content ? payInWords(content.pay) : '',
    faults,
    flags: content ? flagsOf(content, parameters.minimumWage.value) : [],
  }
}
