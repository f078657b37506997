/** Enough to cover a page, or what a screen shows of it. */
const LINES = Array.from({ length: 24 }, (_, line) => line)

/** Who fetched a sheet, all over it: on the screen, and on each page of paper. */
export const Watermark = ({ text }: { text: string }) => (
  <div className='watermark' aria-hidden='true'>
    {LINES.map(line => (
      <p key={line}>{Array(5).fill(text).join('　　')}</p>
    ))}
  </div>
)
