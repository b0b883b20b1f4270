import { type ComponentProps, type MouseEvent, useSyncExternalStore } from 'react';
import { type Place, parseAddress, printAddress } from './address.ts';

const MOVED = 'continuum:moved';

/** Goes to a place. `replace` for a state that Back should skip. */
export function goTo(place: Place, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = printAddress(place);
  const here = location.pathname + location.search;
  if (address === here) return;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
  if (!replace) scrollTo(0, 0);
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(MOVED, changed);
  };
}

let last: { readonly address: string; readonly place: Place } | null = null;

/** The same object as long as the address is the same, as `useSyncExternalStore` asks. */
function currentPlace(): Place {
  const address = location.pathname + location.search;
  if (last === null || last.address !== address) last = { address, place: parseAddress(location.pathname, location.search) };
  return last.place;
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, currentPlace);

/** A real link (it can be copied, opened in a tab) that moves within the page on a plain click. */
export function PlaceLink({ to, onClick, ...rest }: { readonly to: Place } & Omit<ComponentProps<'a'>, 'href'>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return <a {...rest} href={printAddress(to)} onClick={follow} />;
}
