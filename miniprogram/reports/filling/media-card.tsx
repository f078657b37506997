import type { PropsWithChildren } from 'react'
import type { MediaKind } from '#shared/reports/reports.contract'
import type { NotTaken } from '../../device/taken'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../fill.words'
import '../reports.scss'

interface MediaCardProps {
  kind: MediaKind
  required: boolean
  /** Why nothing was taken just now. */
  failed: NotTaken['why'] | null
}

/** What can go with a report beside words, one kind on a card of its own. */
export const MediaCard = ({
  kind,
  required,
  failed,
  children,
}: PropsWithChildren<MediaCardProps>) => (
  <Card title={words.media[kind]}>
    <Chip tone={required ? 'waiting' : 'plain'}>{required ? words.required : words.free}</Chip>
    <Words>{words.mediaWhat[kind]}</Words>
    {failed !== null && <Notice tone='attention' title={words.notTaken[failed]} />}
    {children}
  </Card>
)
