import { type ReactNode, useLayoutEffect, useState } from 'react'
import { nextTick, useReachBottom } from '@tarojs/taro'
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
  const shown = useGradually(items)
  useFresh(refresh)
  useReachBottom(more)

  if (items?.length === 0) return <Empty title={empty.title}>{empty.what}</Empty>
  return (
    <>
      {shown && children(shown)}
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

/** A cheap phone needs less for one entry. */
const LATE_MILLISECONDS = 1000

/**
 * What of a list is on the screen: one entry more at a time, since a cheap phone stands still while it
 * takes over many at once.
 */
function useGradually<Item>(items: readonly Item[] | null): readonly Item[] | null {
  const [count, setCount] = useState(1)
  const all = items?.length ?? 0
  useLayoutEffect(() => {
    if (count >= all) return
    const goOn = () => setCount(shown => Math.max(shown, count + 1))
    // Called when the screen has taken over what came before; now and then Taro forgets to.
    nextTick(goOn)
    const late = setTimeout(goOn, LATE_MILLISECONDS)
    return () => clearTimeout(late)
  }, [count, all])
  return items && items.slice(0, count)
}
