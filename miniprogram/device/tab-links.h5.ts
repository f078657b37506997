import type * as phone from './tab-links'

/** Taro's tabs in a browser are links to a script, which our server forbids: their click is enough. */
export const mendTabLinks: typeof phone.mendTabLinks = () => {
  document.addEventListener('click', stayHere)
  return () => document.removeEventListener('click', stayHere)
}

function stayHere(event: MouseEvent) {
  const link = event.target instanceof Element && event.target.closest('a[href^="javascript:"]')
  if (link) event.preventDefault()
}
