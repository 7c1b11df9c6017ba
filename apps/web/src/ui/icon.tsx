/** Line drawings on a grid of 24, stroke 1.75: our own, few and alike. */
const lines = {
  home: 'M4 11.2 12 4l8 7.2V20h-5.5v-5h-5v5H4z',
  people:
    'M9 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3 20c0-3.6 2.4-6 6-6s6 2.4 6 6M15.5 4.8a3.4 3.4 0 0 1 0 6.5M17.5 14.4c2.2.8 3.5 2.8 3.5 5.6',
  calendar:
    'M4 6.5h16V20H4zM4 10.5h16M8.5 4v4M15.5 4v4M8 14h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01',
  inbox: 'M5.5 8 3.5 14v5.5h17V14l-2-6M3.5 14h5l1.5 2.5h4L15.5 14h5M12 3.5v7M9.2 8 12 10.7 14.8 8',
  checklist:
    'M5 3.5h14v17H5zM8 8.200l1 1 1.7-2M8 12.700l1 1 1.7-2M13.5 8.5h2.5M13.5 13h2.5M8.5 17h7.5',
  structure:
    'M12 8.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zM5.5 20a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zM18.5 20a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zM12 20a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zM12 8.5v7M11 8.3 6.5 15.5M13 8.300l4.5 7.2',
  compass: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM15.5 8.5l-2 5-5 2 2-5z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20.5 20.5',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.7 12h16.600M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  check: 'M5.5 12.5l4.2 4.200L18.5 7.5',
  play: 'M8 5.5v13l10-6.5z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  arrowLeft: 'M19.5 12h-15M10.5 6l-6 6 6 6',
  arrowRight: 'M4.5 12h15M13.5 6l6 6-6 6',
  chevronDown: 'M6.5 9.5 12 15l5.5-5.5',
  chevronRight: 'M9.5 6.5 15 12l-5.5 5.5',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  warning: 'M12 4 2.8 20h18.400zM12 10v4.5M12 17.300h.01',
  offline: 'M4 4l16 16M8 17.5h8a4 4 0 0 0 2.5-7M15 7.200A6 6 0 0 0 6.5 10 4 4 0 0 0 5 16.5',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.300M19.5 4v4.5H15',
  hourglass: 'M7 4h10M7 20h10M8 4c0 5 8 6 8 16M16 4c0 5-8 6-8 16',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20h4',
  swap: 'M4 9h14l-3-3M20 15H6l3 3',
  keyboard: 'M3 6.5h18v11H3zM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17.5 10.5h.01M8 14h8',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  signOut: 'M10 4.5H5v15h5M15 8l4 4-4 4M19 12H9.5',
  fold: 'M4 5h16v14H4zM9.5 5v14M16 9.5 13.5 12l2.5 2.5',
  person:
    'M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600zM5 20.5c0-4 2.8-6.5 7-6.5s7 2.5 7 6.5',
  eyeOff:
    'M4 4l16 16M9.5 6.300c5-1.5 9 1.7 11.5 5.700a15 15 0 0 1-2.7 3.300M6.3 8A15 15 0 0 0 3 12c2.8 4.6 7.5 7.5 12.5 5.300M10 10.5a2.8 2.8 0 0 0 3.7 3.8',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9h10a5 5 0 0 1 0 10H9',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5v5l3 2',
  history: 'M4 12a8 8 0 1 0 2.5-5.800L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.8',
} as const;

export type IconName = keyof typeof lines;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  /** Says what the icon means where no words stand beside it. */
  readonly label?: string;
}

export const Icon = ({ name, size = 20, label }: IconProps) => (
  <svg
    className="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 2.6 : 1.75}
    strokeLinecap="round"
    strokeLinejoin="round"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <path d={lines[name]} />
  </svg>
);
