import { type ReactNode, useState } from 'react'
import { Button } from 'antd'
import { NavLink } from 'react-router-dom'
import { sentenceFor } from './sentence'
import { words } from './ui.words'

/** One place that the menu leads to. */
export interface Entry {
  path: string
  title: string
}

interface FrameProps {
  entries: readonly Entry[]
  /** Who sits here, in words. */
  who: string
  onSignOut: () => Promise<void>
  children: ReactNode
}

/** What stays around every page: the name of the desk, the menu, who sits here, the way out. */
export function Frame({ entries, who, onSignOut, children }: FrameProps) {
  const [sentence, setSentence] = useState('')
  const handleSignOut = () => void onSignOut().catch(error => setSentence(sentenceFor(error)))

  return (
    <div className='frame'>
      <header>
        <strong className='product'>{words.product}</strong>
        <nav aria-label={words.mainMenu}>
          {entries.map(({ path, title }) => (
            <NavLink key={path} to={path}>
              {title}
            </NavLink>
          ))}
        </nav>
        <span className='who' title={who}>
          {who}
        </span>
        <Button onClick={handleSignOut}>{words.signOut}</Button>
      </header>
      {sentence && (
        <p className='sentence' role='alert'>
          {sentence}
        </p>
      )}
      <div className='page'>{children}</div>
    </div>
  )
}
