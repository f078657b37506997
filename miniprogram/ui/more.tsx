import { Button } from './button'
import { Notice } from './notice'
import { Status } from './status'
import { Words } from './words'
import { words } from './ui.words'

interface MoreProps {
  loading: boolean
  /** Whether there is more to read. */
  more: boolean
  /** Why the last question was not answered: a sentence, or '' for silence; null when it was. */
  failure: string | null
  onMore: () => unknown
  onAgain: () => unknown
}

/** The end of a list: that it is being read, that it could not be, how to read on. */
export function More({ loading, more, failure, onMore, onAgain }: MoreProps) {
  if (loading) return <Words quiet>{words.loading}</Words>
  if (failure !== null) {
    return (
      <Notice tone='attention' title={failure || words.silence}>
        <Button onPress={onAgain}>{words.again}</Button>
      </Notice>
    )
  }
  return more ? <Button onPress={onMore}>{words.more}</Button> : null
}

/** A list with nothing in it. */
export const Empty = ({ title, children }: { title: string; children: string }) => (
  <Status mark='done' title={title}>
    <Words quiet>{children}</Words>
  </Status>
)
