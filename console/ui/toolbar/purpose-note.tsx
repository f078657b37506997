import { Button } from 'antd'
import { words } from '../purpose.words'
import type { Looking } from '../with-purpose'
import './toolbar.css'

/** Reminds why one looks, and that it is seen. */
export const PurposeNote = ({ purpose, onChangePurpose }: Looking) => (
  <span className='purpose'>
    <strong>{words.now(purpose)}</strong>
    <span className='quiet seen'>{words.seen}</span>
    <Button onClick={onChangePurpose}>{words.change}</Button>
  </span>
)
