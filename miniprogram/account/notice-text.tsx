import { Card } from '../ui/card'
import { Words } from '../ui/words'
import { notice, noticeVersion } from './notice.words'

/** What is collected, why, how long, who sees it, and the person's rights. */
export const NoticeText = () => (
  <>
    {notice.map(({ title, sentences }) => (
      <Card key={title} title={title}>
        {sentences.map(sentence => (
          <Words key={sentence}>{sentence}</Words>
        ))}
      </Card>
    ))}
    <Words quiet>{noticeVersion}</Words>
  </>
)
