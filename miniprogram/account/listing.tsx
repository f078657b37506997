import type { ReactNode } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { useFresh } from '../device/use-fresh'
import type { Paged } from '../http/paged'
import { Empty, More } from '../ui/more'
import { OfficePhone } from './office-phone'

interface ListingProps<Item> {
  list: Paged<Item>
  /** What is said when there is nothing. */
  empty: { title: string; what: string }
  children: (items: readonly Item[]) => ReactNode
}

/** A list that is read anew when it comes to the front, and further when its end is reached. */
export function Listing<Item>({ list, empty, children }: ListingProps<Item>) {
  const { items, next, loading, failure, refresh, more } = list
  useFresh(refresh)
  useReachBottom(more)

  if (items?.length === 0) return <Empty title={empty.title}>{empty.what}</Empty>
  return (
    <>
      {items && children(items)}
      <More
        loading={loading}
        more={next !== null}
        failure={failure && (failure.problem?.title ?? '')}
        onMore={more}
        onAgain={items === null ? refresh : more}
      />
      {failure && <OfficePhone />}
    </>
  )
}
