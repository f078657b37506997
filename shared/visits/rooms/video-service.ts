/**
 * How a sitting is called at the video service, which takes 32 bytes of letters, digits, `_` and `-` at
 * most: a UUID without its dashes.
 */
export const serviceNameOf = (sittingId: string): string => sittingId.replaceAll('-', '')
