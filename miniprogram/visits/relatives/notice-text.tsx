import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { notice, words } from './notice.words'

/** What is collected of relatives, why, how long, who sees it, and what they may ask for. */
export const RelativeNotice = () => (
  <>
    {notice.map(({ title, sentences }) => (
      <Card key={title} title={title}>
        {sentences.map(sentence => (
          <Words key={sentence}>{sentence}</Words>
        ))}
      </Card>
    ))}
    <Words quiet>{words.version(RELATIVE_NOTICE_VERSION)}</Words>
  </>
)
