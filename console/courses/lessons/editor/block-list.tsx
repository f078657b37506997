import { type Dispatch, type KeyboardEvent, useRef } from 'react'
import { Button } from 'antd'
import type { Block } from '#shared/courses/lessons.contract'
import type { LessonMedia } from '#shared/courses/media.contract'
import { newBlock } from '../draft'
import type { Drafting, Step } from '../drafting'
import { words } from '../lessons.words'
import { BlockFields } from './block-fields'
import { PieceTools } from './piece-tools'

const KINDS = Object.keys(words.blocks) as Block['kind'][]

interface BlockListProps {
  state: Drafting
  media: readonly LessonMedia[]
  /** What is wrong, by the path of the field. */
  faults: Readonly<Record<string, string>>
  take: Dispatch<Step>
  onMedia: (media: LessonMedia) => void
}

/** The pieces of a lesson, one below the other. */
export function BlockList({ state, media, faults, take, onMedia }: BlockListProps) {
  const { draft, removed } = state
  const { blocks, citations } = draft
  const list = useRef<HTMLOListElement>(null)

  /** The focus goes with the piece, so that it can be moved on. */
  function move(id: string, by: 1 | -1) {
    take({ do: 'move-block', id, by })
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-block="${id}"]`)
      if (card && !card.contains(document.activeElement)) card.focus()
      card?.scrollIntoView?.({ block: 'nearest' })
    })
  }

  function handleKey(event: KeyboardEvent, id: string) {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    move(id, by)
  }

  const lost = removed?.before.blocks.find(({ id }) => id === removed.id)
  return (
    <>
      {blocks.length === 0 && <p className='quiet'>{words.noBlocks}</p>}
      <ol className='pieces' ref={list}>
        {blocks.map((block, index) => (
          <li
            key={block.id}
            data-block={block.id}
            tabIndex={-1}
            aria-label={words.blockAt(index + 1, words.blocks[block.kind])}
            onKeyDown={event => handleKey(event, block.id)}
          >
            <BlockFields
              {...{ block, citations, media, onMedia }}
              fault={faultBelow(faults, `blocks.${index}`)}
              onChange={changed => take({ do: 'change-block', block: changed })}
            />
            <PieceTools
              isFirst={index === 0}
              isLast={index === blocks.length - 1}
              onMove={by => move(block.id, by)}
              onRemove={() => take({ do: 'remove-block', id: block.id })}
            />
          </li>
        ))}
      </ol>
      {lost && (
        <p className='undo' role='status'>
          {words.removed(words.blocks[lost.kind])}
          <Button onClick={() => take({ do: 'undo' })}>{words.undo}</Button>
        </p>
      )}
      <AddBlock
        onAdd={kind =>
          take({ do: 'add-block', block: newBlock(kind, citations), at: blocks.length })
        }
      />
      <p className='quiet'>{words.moveHint}</p>
    </>
  )
}

const AddBlock = ({ onAdd }: { onAdd: (kind: Block['kind']) => void }) => (
  <p className='adding'>
    {words.addBlock}
    {KINDS.map(kind => (
      <Button key={kind} onClick={() => onAdd(kind)}>
        {words.blocks[kind]}
      </Button>
    ))}
  </p>
)

/** What is wrong with something, or with anything in it. */
export function faultBelow(faults: Readonly<Record<string, string>>, path: string) {
  const found = Object.keys(faults).find(one => one === path || one.startsWith(`${path}.`))
  return found === undefined ? undefined : (words.faults[faults[found]!] ?? words.faultElse)
}
