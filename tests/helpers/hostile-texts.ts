/** What somebody may write into a name, a note or a reason to harm who reads it. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror="window.harmed=1">',
  '<script>window.harmed=1</script>',
  '</span></div></td></textarea><b>x</b>',
  '&lt;b&gt;&amp;&#x3c;svg onload=alert(1)&#x3e;',
  'javascript:window.harmed=1',
  '${window.harmed=1}{{constructor.constructor("harmed=1")()}}',
  // Marks that turn the direction of writing, and letters that nobody sees.
  '张三\u202e经批准\u2066外出\u2069',
  '张\u200b三\u200d四',
  'A'.repeat(2000),
  '👩‍👩‍👧‍👦🏴‍☠️'.repeat(20),
  // Many accents on one letter, which grow over the lines above.
  'Z' + '\u0300'.repeat(200),
]

/** What no text may become. */
export const HARM =
  'img, script, svg[onload], b, iframe, [onerror], [onload], a[href^="javascript:"]'
