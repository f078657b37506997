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

/** Every field that was wrong, unrecognised ones included; paths read like `fixes.0.latitude`. */
export const fieldErrors = (error: z.ZodError): FieldError[] => error.issues.flatMap(asFieldErrors)

function asFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: [...issue.path, key].join('.'),
        code: 'unknown-field',
      }))
    case 'custom':
      return [{ path, code: String(issue.params?.code ?? 'not-allowed') }]
    case 'invalid_type':
      return [{ path, code: issue.input === undefined ? 'missing' : 'wrong-type' }]
    default:
      return [{ path, code: CODES[issue.code] ?? 'not-allowed' }]
  }
}
