import type { FieldError } from '#shared/ask'
import type { z } from '#shared/z'

/** What zod calls a fault, in words that stay when the library changes. */
const CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'wrong-type',
  too_big: 'too-big',
  too_small: 'too-small',
  invalid_format: 'wrong-format',
  invalid_value: 'not-allowed',
  invalid_union: 'not-allowed',
}

/** More than a form has fields; a question that is wrong all over is not told so everywhere. */
const MOST_ERRORS = 100
const LONGEST_PATH = 200

/**
 * Every field that was wrong, unrecognised ones included, up to a hundred; paths read like
 * `fixes.0.latitude`.
 *
 * @param question - what was asked, to tell a field that is missing from one that is wrong.
 */
export const fieldErrors = (error: z.ZodError, question: unknown): FieldError[] =>
  error.issues
    .slice(0, MOST_ERRORS)
    .flatMap(issue => asFieldErrors(issue, question))
    .slice(0, MOST_ERRORS)
    .map(({ path, code }) => ({ path: path.slice(0, LONGEST_PATH), code }))

function asFieldErrors(issue: z.core.$ZodIssue, question: unknown): FieldError[] {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ path: [...issue.path, key].join('.'), code: 'unknown-field' }))
  }
  if (issue.code === 'custom') return [{ path, code: String(issue.params?.code ?? 'not-allowed') }]
  if (valueAt(question, issue.path) === undefined) return [{ path, code: 'missing' }]
  return [{ path, code: CODES[issue.code] ?? 'not-allowed' }]
}

const valueAt = (question: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], question)
