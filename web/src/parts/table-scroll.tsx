import type { ReactNode } from 'react';

/**
 * A table that may be wider than the window: it scrolls by itself, by keyboard too, and the page stays. With `stacks`, each row is a card of its
 * own on a narrow window, its cells one below the other, named by their `data-head`: for rows with something to press at their end.
 */
export function TableScroll({
  label,
  stacks = false,
  children,
}: {
  readonly label: string;
  readonly stacks?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={stacks ? 'table-scroll table-stacks' : 'table-scroll'} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
