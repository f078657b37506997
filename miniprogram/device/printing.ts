/** Whether a page can be printed from here: WeChat has no printer. */
export const CAN_PRINT: boolean = false

/** Prints what is on the screen, where that is possible. */
export function printPage(): void {
  // Nothing to do it with.
}
