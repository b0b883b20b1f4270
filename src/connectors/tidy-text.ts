// Written by code so that no control sign stands in a pattern: all below the blank but tab, line feed and form feed.
const CONTROLS = new RegExp(
  `[${[
    [0, 8],
    [11, 11],
    [14, 31],
    [127, 127],
    [0xfffe, 0xffff],
  ]
    .map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`)
    .join('')}]`,
  'g',
);

function hex(code: number | undefined): string {
  return (code ?? 0).toString(16).padStart(4, '0');
}

/**
 * Text of a converted document: blanks at the ends of lines are dropped, more than one empty line becomes one, control signs that
 * no text holds are dropped. What stands inside the lines is not touched.
 */
export function tidyText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll('\f', '\n\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}
