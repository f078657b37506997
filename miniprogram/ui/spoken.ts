/** What a screen reader says of a part of the screen. */
interface Spoken {
  role?: 'button' | 'alert' | 'status' | 'heading'
  label?: string
}

/** The same words for WeChat's screen reader and for the browser's: each names them its own way. */
export const spoken = ({ role, label }: Spoken) =>
  process.env.TARO_ENV === 'h5'
    ? { ...(role && { role }), ...(label && { 'aria-label': label }) }
    : { ...(role && { ariaRole: role }), ...(label && { ariaLabel: label }) }
