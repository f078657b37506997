import { Button } from 'antd'
import { words } from './face-file.words'
import type { Taken } from './use-pictures'

interface TakenPicturesProps {
  taken: readonly Taken[]
  onRemove: (id: number) => void
}

/** What was taken so far, each with what is wrong with it in plain words. */
export const TakenPictures = ({ taken, onRemove }: TakenPicturesProps) => (
  <ol className='taken'>
    {taken.map(({ id, jpeg, faults }, index) => (
      <li key={id}>
        <img src={`data:image/jpeg;base64,${jpeg}`} alt={words.picture(index + 1)} />
        <div role='status'>
          <Verdict faults={faults} />
        </div>
        <Button
          size='small'
          aria-label={words.removePicture(index + 1)}
          onClick={() => onRemove(id)}
        >
          {words.remove}
        </Button>
      </li>
    ))}
  </ol>
)

function Verdict({ faults }: Pick<Taken, 'faults'>) {
  if (faults === null) return words.checking
  if (faults === 'unknown') return words.notChecked
  if (faults.length === 0) return <strong className='good'>{words.good}</strong>
  return faults.map(fault => (
    <div key={fault} className='bad'>
      {words.faults[fault]}
    </div>
  ))
}
