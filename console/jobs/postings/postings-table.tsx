import type { MouseEvent } from 'react'
import type { PostingRow } from '#shared/jobs/postings.contract'
import { KINDS, payInWords } from '#shared/jobs/postings.words'
import { followArrowKeys } from '../../ui/arrow-keys'
import { words as jobs } from '../jobs.words'
import { mayOpenAtOnce } from './selecting'
import { words } from './postings.words'

interface PostingsTableProps {
  postings: readonly PostingRow[]
  openId: string | null
  busy: boolean
  /** Undefined where nothing may be opened. */
  selected: ReadonlySet<string> | undefined
  onSelect: (ids: readonly string[], on: boolean) => void
  onOpen: (id: string) => void
}

/** Postings, one a line; arrows go up and down, Enter opens. */
export function PostingsTable(props: PostingsTableProps) {
  const { postings, openId, busy, selected, onSelect, onOpen } = props
  const { columns } = words
  const openable = postings.filter(mayOpenAtOnce).map(({ id }) => id)
  return (
    <table className='table' aria-label={jobs.postings} aria-busy={busy}>
      <thead>
        <tr>
          {selected && (
            <th scope='col'>
              <input
                type='checkbox'
                aria-label={words.selectAll}
                disabled={openable.length === 0}
                checked={openable.length > 0 && openable.every(id => selected.has(id))}
                onChange={event => onSelect(openable, event.target.checked)}
              />
            </th>
          )}
          <th scope='col'>{columns.title}</th>
          <th scope='col'>{columns.employer}</th>
          <th scope='col'>{columns.pay}</th>
          <th scope='col'>{columns.township}</th>
          <th scope='col'>{columns.places}</th>
          <th scope='col'>{columns.deadline}</th>
          <th scope='col'>{columns.flags}</th>
          <th scope='col'>{columns.state}</th>
        </tr>
      </thead>
      <tbody onKeyDown={followArrowKeys}>
        {postings.map(posting => (
          <PostingLine
            key={posting.id}
            posting={posting}
            open={posting.id === openId}
            selected={selected}
            onSelect={on => onSelect([posting.id], on)}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  )
}

interface PostingLineProps extends Pick<PostingsTableProps, 'selected' | 'onOpen'> {
  posting: PostingRow
  open: boolean
  onSelect: (on: boolean) => void
}

function PostingLine({ posting, open, selected, onSelect, onOpen }: PostingLineProps) {
  /** The button has the focus wherever one clicks, so that it comes back there. */
  function handleClick(event: MouseEvent<HTMLElement>) {
    event.currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()
    onOpen(posting.id)
  }
  const { id, title, kind, employerName, employerState, isBase, townshipName, state } = posting
  return (
    <tr className='opens' aria-current={open} onClick={handleClick}>
      {selected && (
        <td onClick={event => event.stopPropagation()}>
          {mayOpenAtOnce(posting) && (
            <input
              type='checkbox'
              aria-label={words.select(title)}
              checked={selected.has(id)}
              onChange={event => onSelect(event.target.checked)}
            />
          )}
        </td>
      )}
      <td className='title'>
        <button type='button' className='open' data-row>
          {title}
        </button>
        <div className='quiet'>{KINDS[kind]}</div>
      </td>
      <td>
        {employerName}
        <div className='quiet'>
          {[
            ...(isBase ? [words.isBase] : []),
            ...(employerState === 'verified' ? [] : [jobs.employerStates[employerState]]),
          ].join('　')}
        </div>
      </td>
      <td>{payInWords(posting.pay)}</td>
      <td>{townshipName}</td>
      <td>{posting.places}</td>
      <td className={posting.deadline ? '' : 'quiet'}>{posting.deadline ?? words.noDeadline}</td>
      <td>
        <FlagMark posting={posting} />
      </td>
      <td>
        <span className={`stands is-${state}`}>{words.states[state]}</span>
      </td>
    </tr>
  )
}

function FlagMark({ posting: { flags, flagsDecided } }: { posting: PostingRow }) {
  if (flags.length === 0) return <span className='quiet'>{words.noneOf}</span>
  if (flagsDecided) {
    return (
      <span className='quiet'>
        {words.flagCount(flags.length)}　{words.decided}
      </span>
    )
  }
  return <span className='flag-mark'>{words.flagCount(flags.length)}</span>
}
