/** WeChat draws the tabs itself: there is nothing to mend; see tab-links.h5.ts. */
export const mendTabLinks = (): (() => void) => () => {}
