import { useState } from 'react'
import { Button } from 'antd'
import { copyText } from '../../device/clipboard'
import { words } from './bases.words'

/** The token stands behind a #: no server is told it, and no page that is opened from there. */
const addressOf = (token: string) => `${location.origin}/handover#${token}`

/** What is shown once: a link, and the code that is told apart from it. */
export function LinkOnce({ link: { token, code } }: { link: { token: string; code: string } }) {
  const [copied, setCopied] = useState(false)
  const handleCopy = () => void copyText(addressOf(token)).then(setCopied)
  return (
    <div className='link-once'>
      <p>{words.linkOnce}</p>
      <dl className='facts'>
        <dt>{words.link}</dt>
        <dd className='address'>{addressOf(token)}</dd>
        <dt>{words.code}</dt>
        <dd className='code'>{code}</dd>
      </dl>
      <p className='buttons'>
        <Button onClick={handleCopy}>{words.copy}</Button>
        {copied && <span role='status'>{words.copied}</span>}
      </p>
    </div>
  )
}
