/** Taro's components as plain elements, so that Testing Library finds what a person would. */
import type { CSSProperties, PropsWithChildren } from 'react'

interface Props {
  className?: string
  style?: CSSProperties
  onClick?: () => void
  ariaRole?: string
  ariaLabel?: string
}

const shown = ({ className, style, onClick, ariaRole, ariaLabel }: Props) => ({
  className,
  style,
  onClick,
  role: ariaRole,
  'aria-label': ariaLabel,
})

export const View = ({ children, ...props }: PropsWithChildren<Props>) => (
  <div {...shown(props)}>{children}</div>
)

interface InputProps extends Props {
  type?: string
  value?: string
  placeholder?: string
  maxlength?: number
  onInput?: (event: { detail: { value: string } }) => void
}

export const Input = ({ type, value, placeholder, maxlength, onInput, ...props }: InputProps) => (
  <input
    {...shown(props)}
    data-keyboard={type}
    value={value}
    placeholder={placeholder}
    maxLength={maxlength}
    onChange={({ target }) => onInput?.({ detail: { value: target.value } })}
  />
)

export const Textarea = ({ value, placeholder, maxlength, onInput, ...props }: InputProps) => (
  <textarea
    {...shown(props)}
    value={value}
    placeholder={placeholder}
    maxLength={maxlength}
    onChange={({ target }) => onInput?.({ detail: { value: target.value } })}
  />
)

export const Button = ({ children, ...props }: PropsWithChildren<Props>) => (
  <button {...shown(props)}>{children}</button>
)
