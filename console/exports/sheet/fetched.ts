import type { fetchExport } from '#shared/exports/exports.contract'
import type { z } from '#shared/z'

/** A fetched export: it is held by the screen alone, and gone with it. */
export type Fetched = z.infer<(typeof fetchExport)['reply']>
