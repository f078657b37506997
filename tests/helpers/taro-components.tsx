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

export const Button = ({ children, ...props }: PropsWithChildren<Props>) => (
  <button {...shown(props)}>{children}</button>
)
