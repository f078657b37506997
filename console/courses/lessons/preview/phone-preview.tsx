import type {
  Block,
  Citation,
  KeyedQuestion,
  LessonContent,
  Run,
} from '#shared/courses/lessons.contract'
import type { LessonMedia } from '#shared/courses/media.contract'
import { spokenIn } from '#shared/courses/captions'
import { words } from '../lessons.words'
import './preview.css'

interface PhonePreviewProps {
  content: LessonContent
  media: readonly LessonMedia[]
}

/** A lesson as it looks on a phone, all of it on one page. */
export const PhonePreview = ({ content, media }: PhonePreviewProps) => (
  <section className='phone' aria-label={words.preview} tabIndex={0}>
    <h2>{content.title || words.newTitle}</h2>
    <p className='summary'>{content.summary}</p>
    {content.blocks.map(block => (
      <BlockShown key={block.id} block={block} citations={content.citations} media={media} />
    ))}
    {content.questions.length > 0 && (
      <div className='quiz'>
        <h3>{words.tabs.questions}</h3>
        {content.questions.map((question, index) => (
          <QuestionShown key={question.id} question={question} number={index + 1} />
        ))}
      </div>
    )}
  </section>
)

const Text = ({ runs }: { runs: readonly Run[] }) =>
  runs.map(({ text, bold, citationId }, index) => {
    const said = bold ? <strong key={index}>{text}</strong> : text
    return citationId === null ? (
      said
    ) : (
      <span key={index} className='cites'>
        {said}
      </span>
    )
  })

interface BlockShownProps {
  block: Block
  citations: readonly Citation[]
  media: readonly LessonMedia[]
}

function BlockShown({ block, citations, media }: BlockShownProps) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Text runs={block.runs} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Text runs={runs} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return <Cited citation={citations.find(({ id }) => id === block.citationId)} />
    case 'picture':
    case 'audio':
    case 'video':
      return <MediaShown block={block} found={media.find(({ id }) => id === block.mediaId)} />
  }
}

const Cited = ({ citation }: { citation: Citation | undefined }) =>
  citation ? (
    <div className='cited'>
      <strong>{citation.cite}</strong>
      {citation.words}
      <small>{words.inForce(citation.inForceFrom, citation.inForceUntil)}</small>
    </div>
  ) : null

interface MediaShownProps {
  block: Extract<Block, { mediaId: string }>
  found: LessonMedia | undefined
}

/** All that is said stands below: a phone shows no captions in the picture. */
function MediaShown({ block, found }: MediaShownProps) {
  const address = found?.address
  switch (block.kind) {
    case 'picture':
      return (
        <figure>
          {address && <img src={address} alt={block.alt} />}
          <figcaption>{block.alt}</figcaption>
        </figure>
      )
    case 'audio':
      return (
        <figure>
          {address && <audio src={address} controls preload='metadata' />}
          <figcaption>{block.transcript}</figcaption>
        </figure>
      )
    case 'video':
      return (
        <figure>
          {address && <video src={address} controls preload='metadata' />}
          <figcaption>{spokenIn(block.captions)}</figcaption>
        </figure>
      )
  }
}

const QuestionShown = ({ question, number }: { question: KeyedQuestion; number: number }) => (
  <div>
    <p>
      {number}. {question.text}
    </p>
    {question.choices.map(({ id, text }) => (
      <div key={id} className='choice'>
        {text}
      </div>
    ))}
  </div>
)
