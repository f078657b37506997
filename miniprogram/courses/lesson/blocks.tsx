import { Image, View } from '@tarojs/components'
import type { Block, Citation, Run } from '#shared/courses/lessons.contract'
import { spoken } from '../../ui/spoken'
import { Words } from '../../ui/words'
import { Gradually, inPieces } from './gradually'
import { words } from './lesson.words'

interface TextProps {
  runs: readonly Run[]
  onCite: (citationId: string) => void
}

/** Words of a paragraph; what cites a law opens it when touched. */
const Text = ({ runs, onCite }: TextProps) => (
  <Gradually>
    {runs.flatMap((run, index) =>
      inPieces(run.text).map((text, piece) => (
        <Piece key={`${index}-${piece}`} run={{ ...run, text }} onCite={onCite} />
      )),
    )}
  </Gradually>
)

function Piece({
  run: { text, bold, citationId },
  onCite,
}: { run: Run } & Pick<TextProps, 'onCite'>) {
  const look = bold ? 'run run--bold' : 'run'
  if (citationId === null) return <View className={look}>{text}</View>
  return (
    <View
      className={`${look} run--cites`}
      onClick={() => onCite(citationId)}
      {...spoken({ role: 'button', label: text })}
    >
      {text}
    </View>
  )
}

interface BlockShownProps {
  block: Exclude<Block, { kind: 'audio' | 'video' }>
  citations: readonly Citation[]
  /** Under which a picture is found; undefined where there is none. */
  pictureOf: (mediaId: string) => string | null | undefined
  onCite: (citationId: string) => void
}

/** One piece of a lesson that is read or looked at. */
export function BlockShown({ block, citations, pictureOf, onCite }: BlockShownProps) {
  switch (block.kind) {
    case 'heading':
      return (
        <View className='lesson__heading' {...spoken({ role: 'heading', label: block.text })}>
          {block.text}
        </View>
      )
    case 'paragraph':
      return (
        <View className='lesson__paragraph'>
          <Text runs={block.runs} onCite={onCite} />
        </View>
      )
    case 'list':
      return (
        <View className='lesson__list'>
          {block.items.map((runs, index) => (
            <View key={index} className='lesson__item'>
              <View className='lesson__mark'>{block.ordered ? `${index + 1}.` : '·'}</View>
              <View className='lesson__words'>
                <Text runs={runs} onCite={onCite} />
              </View>
            </View>
          ))}
        </View>
      )
    case 'quote': {
      const cited = citations.find(({ id }) => id === block.citationId)
      return cited ? <Cited citation={cited} /> : null
    }
    case 'picture': {
      const address = pictureOf(block.mediaId)
      return (
        <View className='lesson__picture'>
          {address != null && (
            <Image src={address} mode='widthFix' {...spoken({ label: block.alt })} />
          )}
          <Words quiet>{words.picture(block.alt)}</Words>
        </View>
      )
    }
  }
}

/** A text of law, in its own words and with the days on which it holds. */
export const Cited = ({ citation }: { citation: Citation }) => (
  <View className='cited'>
    <View className='cited__cite'>{citation.cite}</View>
    <View className='cited__words'>
      <Gradually>
        {inPieces(citation.words).map((piece, index) => (
          <View key={index}>{piece}</View>
        ))}
      </Gradually>
    </View>
    <View className='cited__days'>
      {words.inForce(citation.inForceFrom, citation.inForceUntil)}
    </View>
  </View>
)
