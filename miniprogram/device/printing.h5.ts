import type * as phone from './printing'

/** See printing.ts. */
export const CAN_PRINT: typeof phone.CAN_PRINT = true

/** Asks the browser to print; what is only for the screen is left out by `screen-only`. */
export const printPage: typeof phone.printPage = () => window.print()
