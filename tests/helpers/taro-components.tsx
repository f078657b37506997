/** Taro's components as plain elements, so that Testing Library finds what a person would. */
import { type CSSProperties, type PropsWithChildren, forwardRef } from 'react'

interface Props {
  id?: string
  className?: string
  style?: CSSProperties
  onClick?: () => void
  ariaRole?: string
  ariaLabel?: string
}

const shown = ({ id, className, style, onClick, ariaRole, ariaLabel }: Props) => ({
  id,
  className,
  style,
  onClick,
  role: ariaRole,
  'aria-label': ariaLabel,
})

export const View = forwardRef<HTMLDivElement, PropsWithChildren<Props>>(
  ({ children, ...props }, ref) => (
    <div {...shown(props)} ref={ref}>
      {children}
    </div>
  ),
)

export const Image = ({ src, ...props }: Props & { src: string }) => (
  <img {...shown(props)} src={src} />
)

export const Video = ({ src, ...props }: Props & { src: string }) => (
  <video {...shown(props)} src={src} />
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

interface MapProps extends Props {
  latitude: number
  longitude: number
  markers?: { id?: number; latitude: number; longitude: number; callout?: { content: string } }[]
  showLocation?: boolean
  onMarkerTap?: (event: { detail: { markerId: number } }) => void
}

/** WeChat's map: each mark can be tapped. */
export const Map = ({ markers = [], onMarkerTap, showLocation, ...props }: MapProps) => (
  <div {...shown(props)} data-shows-location={showLocation}>
    {markers.map(({ id = 0, latitude, longitude, callout }) => (
      <button
        key={id}
        data-place={`${latitude.toFixed(4)},${longitude.toFixed(4)}`}
        onClick={() => onMarkerTap?.({ detail: { markerId: id } })}
      >
        {callout?.content}
      </button>
    ))}
  </div>
)

interface LiveProps extends Props {
  url?: string
  src?: string
  onStateChange?: (event: { detail: { code: number; message?: string } }) => void
  onNetStatus?: (event: { detail: { info: Record<string, number> } }) => void
}

/** Lets WeChat's components for calls say something; each is the one that is shown. */
export const live = {
  pusherSays: (_code: number, _message?: string): void => {},
  playerSays: (_code: number): void => {},
  playerCounts: (_info: Record<string, number>): void => {},
}

export const LivePusher = ({ url, onStateChange, ...props }: LiveProps) => {
  live.pusherSays = (code, message) =>
    onStateChange?.({ detail: { code, ...(message !== undefined && { message }) } })
  return <div {...shown(props)} data-testid='live-pusher' data-address={url} />
}

export const LivePlayer = ({ src, onStateChange, onNetStatus, ...props }: LiveProps) => {
  live.playerSays = code => onStateChange?.({ detail: { code } })
  live.playerCounts = info => onNetStatus?.({ detail: { info } })
  return <div {...shown(props)} data-testid='live-player' data-address={src} />
}
