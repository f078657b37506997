import type { FieldError } from '#shared/ask'
import type { RefusalCode } from '#shared/refusals.words'

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503

/**
 * A refusal the caller may see. Anything else that is thrown becomes a bare 500.
 *
 * @param code - stable name; its sentence is in `shared/refusals.words.ts`.
 * @param errors - which fields were wrong, for 400.
 */
export class Refusal extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly code: RefusalCode,
    readonly errors?: readonly FieldError[],
    /** What lies behind it, for the log: never told to the caller. */
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
