import type * as phone from './share-button'

/** There is no WeChat around a browser to hand anything on. See share-button.tsx. */
export const ShareButton: typeof phone.ShareButton = () => null
