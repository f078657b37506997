import { useState } from 'react'
import { Button, Checkbox, Input } from 'antd'
import type { Citation } from '#shared/courses/lessons.contract'
import type { LessonMedia } from '#shared/courses/media.contract'
import { Field } from '../../../ui/field'
import type { DraftBlock } from '../draft'
import { words } from '../lessons.words'
import { MediaPicker } from '../media/media-picker'
import { WordsField } from './words-field'

export interface BlockFieldsProps {
  block: DraftBlock
  citations: readonly Citation[]
  media: readonly LessonMedia[]
  fault: string | undefined
  onChange: (block: DraftBlock) => void
  /** Something was chosen or uploaded: from now on it can be shown. */
  onMedia: (media: LessonMedia) => void
}

/** What is filled in of one piece of a lesson. */
export function BlockFields(props: BlockFieldsProps) {
  const { block, citations, fault, onChange } = props
  const id = `block-${block.id}`
  switch (block.kind) {
    case 'heading':
      return (
        <Field id={id} label={words.blocks.heading} fault={fault}>
          {control => (
            <Input
              {...control}
              maxLength={200}
              value={block.text}
              onChange={event => onChange({ ...block, text: event.target.value })}
            />
          )}
        </Field>
      )
    case 'paragraph':
      return (
        <WordsField
          {...{ id, citations, fault, typed: block.typed, label: words.blocks.paragraph }}
          onType={typed => onChange({ ...block, typed })}
        />
      )
    case 'list':
      return (
        <>
          <WordsField
            {...{ id, citations, fault, typed: block.typed, label: words.blocks.list }}
            hint={words.itemHint}
            onType={typed => onChange({ ...block, typed })}
          />
          <Checkbox
            checked={block.ordered}
            onChange={event => onChange({ ...block, ordered: event.target.checked })}
          >
            {words.ordered}
          </Checkbox>
        </>
      )
    case 'quote':
      return <QuoteFields {...{ id, block, citations, fault, onChange }} />
    case 'picture':
    case 'audio':
    case 'video':
      return <MediaFields {...props} block={block} />
  }
}

interface QuoteFieldsProps extends Pick<BlockFieldsProps, 'citations' | 'fault' | 'onChange'> {
  id: string
  block: Extract<DraftBlock, { kind: 'quote' }>
}

function QuoteFields({ id, block, citations, fault, onChange }: QuoteFieldsProps) {
  const cited = citations.find(one => one.id === block.citationId)
  return (
    <Field id={id} label={words.blocks.quote} fault={fault} hint={cited?.words}>
      {control =>
        citations.length === 0 ? (
          <p className='quiet' id={control.id}>
            {words.noLaws}
          </p>
        ) : (
          <select
            id={control.id}
            className='wide'
            value={block.citationId}
            onChange={event => onChange({ ...block, citationId: event.target.value })}
          >
            <option value='' disabled>
              {words.chooseLaw}
            </option>
            {citations.map(one => (
              <option key={one.id} value={one.id}>
                {one.cite}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  )
}

type MediaBlock = Extract<DraftBlock, { mediaId: string }>

/** All that is said or seen is asked for too: not everybody hears or sees. */
function MediaFields({
  block,
  media,
  fault,
  onChange,
  onMedia,
}: BlockFieldsProps & { block: MediaBlock }) {
  const [choosing, setChoosing] = useState(false)
  const found = media.find(({ id }) => id === block.mediaId)
  return (
    <>
      <div className='chosen-media'>
        <MediaShown block={block} media={found} />
        <Button onClick={() => setChoosing(true)}>
          {found ? words.changeMedia : words.chooseMedia}
        </Button>
      </div>
      <Field id={`block-${block.id}`} label={saidLabel(block)} fault={fault}>
        {control =>
          block.kind === 'picture' ? (
            <Input
              {...control}
              maxLength={200}
              value={block.alt}
              onChange={event => onChange({ ...block, alt: event.target.value })}
            />
          ) : (
            <Input.TextArea
              {...control}
              rows={3}
              value={block.kind === 'audio' ? block.transcript : block.captions}
              onChange={event => onChange(withSaid(block, event.target.value))}
            />
          )
        }
      </Field>
      {choosing && (
        <MediaPicker
          kind={block.kind}
          onClose={() => setChoosing(false)}
          onChoose={chosen => {
            onMedia(chosen)
            onChange({ ...block, mediaId: chosen.id })
            setChoosing(false)
          }}
        />
      )}
    </>
  )
}

const saidLabel = ({ kind }: MediaBlock) =>
  kind === 'picture' ? words.alt : kind === 'audio' ? words.transcript : words.captions

const withSaid = (block: Exclude<MediaBlock, { kind: 'picture' }>, said: string): DraftBlock =>
  block.kind === 'audio' ? { ...block, transcript: said } : { ...block, captions: said }

function MediaShown({ block, media }: { block: MediaBlock; media: LessonMedia | undefined }) {
  if (!media) return <span className='quiet'>{words.noMedia}</span>
  if (block.kind === 'picture') return <img src={media.address} alt={block.alt} />
  return (
    <span>
      {words.media[block.kind]}（{words.measuredMedia(media.seconds, media.bytes)}）
    </span>
  )
}
