import type { ReactNode } from 'react'

/** What the control of a field takes over, so that its label, hint and fault are read with it. */
export interface FieldControl {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
  status: 'error' | ''
}

interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  /** What is wrong with what was filled in. */
  fault?: string | undefined
  children: (control: FieldControl) => ReactNode
}

/** One thing to fill in, with its name above and what is wrong with it below. */
export const Field = ({ id, label, hint, fault, children }: FieldProps) => (
  <div className='field'>
    <label htmlFor={id}>{label}</label>
    {children({
      id,
      'aria-describedby': `${id}-hint ${id}-fault`,
      'aria-invalid': Boolean(fault),
      status: fault ? 'error' : '',
    })}
    {hint && !fault && (
      <p className='hint' id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {fault && (
      <p className='field-fault' id={`${id}-fault`} role='alert'>
        {fault}
      </p>
    )}
  </div>
)
