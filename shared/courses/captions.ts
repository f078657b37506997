const IS_NO_SPEECH = /^(WEBVTT|NOTE|STYLE|REGION)\b|-->|^\d+$/

/**
 * What is said in a film, line by line: of WebVTT without its times and numbers, of plain lines all.
 *
 * @param captions - WebVTT, or plain lines.
 */
export const spokenIn = (captions: string): string =>
  captions
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !IS_NO_SPEECH.test(line))
    .map(line => line.replaceAll(/<[^<>]*>/g, ''))
    .join('\n')
