import type { ReactNode } from 'react';
import type { Huisstijl } from '../theme/huisstijl';
import type { Taal } from '../words';

export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
  /** A number beside the label, like work waiting. */
  count?: number;
}

/** What every world's shell receives. Labels come in already written in the reader's language. */
export interface ShellProps {
  taal: Taal;
  huisstijl: Pick<Huisstijl, 'naam' | 'logoSvg'>;
  /** The name in the bar where it differs from the tenant's, like "Balieloket". */
  title?: string;
  /** Under the name: "Belastingen door GBTwente". */
  subtitle?: string;
  homeHref: string;
  nav: readonly NavItem[];
  /** Who is logged in, as shown in the bar. */
  person?: string;
  /** The person on whose behalf is acted; said on every page. */
  actingFor?: string;
  /** The log-out form; see `LogoutForm`. Always in the bar, on a telephone too. */
  logout?: ReactNode;
  /** Small controls in the bar, like the language switch. */
  tools?: ReactNode;
  /** Maintenance or a disturbance; see `Banner`. */
  banner?: ReactNode;
  /** See `Breadcrumb`. */
  breadcrumb?: ReactNode;
  /** "vandaag 06.10 uur": how fresh the data are. */
  updated?: string;
  privacyHref: string;
  accessibilityHref: string;
  /** More links in the footer. */
  footerLinks?: readonly { href: string; label: string }[];
  /** Whom to ask, first in the footer. */
  help?: ReactNode;
  /** Choices in the footer; see `ThemeToggle` and `LanguageSwitch`. */
  preferences?: ReactNode;
  children: ReactNode;
}

/** The same as the client component that shows it receives: words said, links and logo made. */
export type FrameViewProps = Pick<
  ShellProps,
  | 'subtitle'
  | 'homeHref'
  | 'nav'
  | 'person'
  | 'logout'
  | 'tools'
  | 'breadcrumb'
  | 'updated'
  | 'help'
  | 'preferences'
  | 'children'
> & {
  title: string;
  words: FrameWords;
  logo?: ReactNode;
  /** Under the bar: maintenance, and on whose behalf is acted. */
  notices?: ReactNode;
  footerLinks: readonly { href: string; label: string }[];
  /** The whole width of the window, for desks. */
  wide?: boolean;
  /** Smaller letters and controls. */
  dense?: boolean;
  /** Navigation beside the page instead of in the bar. */
  sideNav?: boolean;
  /** The page itself fills the window and makes its own columns and padding. */
  bare?: boolean;
  /** A search field in the middle of the bar. */
  search?: ReactNode;
};

/** What the frame itself says. */
export type FrameWords = Readonly<Record<'nav' | 'menu' | 'footer', string>>;
