const PATHS = {
  search: 'M10.5 10.5 14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M9.5 3 4.5 8l5 5',
  next: 'm6.5 3 5 5-5 5',
  up: 'm3 10 5-5 5 5',
  down: 'm3 6 5 5 5-5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  help: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 12v.01M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  warning: 'M8 6v3M8 11.5v.01M7.1 2.5 1.6 12a1 1 0 0 0 .9 1.5h11a1 1 0 0 0 .9-1.5L8.9 2.5a1 1 0 0 0-1.8 0Z',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  document: 'M4 1.5h5L12.5 5v9.5h-8.5zM9 1.5V5h3.5M6 8h4.5M6 11h4.5',
  download: 'M8 2v8m-3.5-3L8 10.5 11.5 7M2.5 13.5h11',
  row: 'M2 3.5h12v9H2zM2 7h12M6 3.5v9',
  check: 'm3 8.5 3.2 3L13 4.5',
  fit: 'M2 6V2.5h3.5M14 6V2.5h-3.5M2 10v3.5h3.5M14 10v3.5h-3.5',
  masked: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4ZM3 13 13 3',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8ZM2.8 14c.4-2.8 2.5-4.2 5.2-4.2s4.8 1.4 5.2 4.2',
} as const;

/** Decoration beside words: hidden from screen readers, the control says its name itself. */
export function Icon({ name, size = 16 }: { readonly name: keyof typeof PATHS; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The mark of Continuum: one line, a first event and a later one. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0f5a60" />
      <path d="M5 20.5h5.2c3.6 0 3.4-9 7-9H27" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="10.2" cy="20.5" r="3.1" fill="#0f5a60" stroke="#fff" strokeWidth="2.2" />
      <circle cx="21.4" cy="11.5" r="3.1" fill="#f2c14e" />
    </svg>
  );
}
