import { Children, isValidElement, type ReactNode } from 'react';
import { namensAnswers, wordsOfNamens } from '@/app/vertegenwoordigen/namens-words';
import type { Namens } from '@/platform/acting-for';
import { type Context, namensVan } from '@/platform/context';
import { SESSIE_TERMIJN, WAARSCHUWING_MS, type Wereld } from '@/platform/login/wereld';
import { may } from '@/platform/permissions';
import { Breadcrumb, type Crumb } from '@/ui/breadcrumb';
import { DeskKeyButtons, DeskKeys } from '@/ui/desk/desk-keys';
import { deskTexts } from '@/ui/desk/desk-texts';
import { Link } from '@/ui/link';
import { LanguageSwitch, ThemeToggle } from '@/ui/preference-forms';
import { SessionWarning } from '@/ui/session-warning';
import { sessionWarningTexts } from '@/ui/session-warning-texts';
import { BoardShell } from '@/ui/shell/board-shell';
import { DeskShell } from '@/ui/shell/desk-shell';
import { LogoutForm } from '@/ui/shell/logout-form';
import { MijnShell } from '@/ui/shell/mijn-shell';
import { OfficeShell } from '@/ui/shell/office-shell';
import { SEARCH_ID } from '@/ui/shell/search-form';
import type { NavItem } from '@/ui/shell/shell-props';
import { SiteShell } from '@/ui/shell/site-shell';
import { themaSchema } from '@/ui/theme/huisstijl';
import type { Taal } from '@/ui/words';
import { NamensScope } from './action-form/namens-context';
import { BeantwoordVoet, SiteVoet } from './beantwoord/beantwoord-voet';
import { BijgewerktVoet } from './bijgewerkt/bijgewerkt-voet';
import { HulpVoet } from './hulp';
import { mijnNav, navItem } from './nav-items';
import { werelden } from './werelden';
import { wordsOfBalie, wordsOfKantoor, wordsOfMijn, wordsOfSite } from './words';

/** What a page gives its frame: what the door gave the page, and what stands in it. */
export type FrameProps = {
  ctx: Context;
  taal: Taal;
  path: string;
  thema: string;
  /** The gemeente whose name is in the bar; the kantoor where there is none. */
  gemeente?: string;
  crumbs?: readonly Crumb[];
  /** How many tasks this medewerker has in hand, where the page knows it. */
  mijnTaken?: number;
  children: ReactNode;
};

const PREFERENCES = '/voorkeur';

function common({ ctx, taal, path, thema, gemeente, crumbs }: FrameProps) {
  const words = wordsOfSite(taal);
  return {
    taal,
    huisstijl: { naam: gemeente ? `Gemeente ${gemeente}` : ctx.kantoorNaam || words('naam') },
    privacyHref: '/privacy',
    accessibilityHref: '/toegankelijkheid',
    breadcrumb: crumbs && crumbs.length > 0 ? <Breadcrumb crumbs={crumbs} taal={taal} /> : undefined,
    preferences: (
      <ThemeToggle
        taal={taal}
        target={PREFERENCES}
        returnTo={path}
        current={themaSchema.catch('systeem').parse(thema)}
      />
    ),
  };
}

/** The end of a session announced on every page behind a log-in. */
function Warning({ wereld, taal }: { wereld: Wereld; taal: Taal }) {
  const { inactiefMs } = SESSIE_TERMIJN[wereld];
  const warnSeconds = WAARSCHUWING_MS / 1000;
  return (
    <SessionWarning
      idleSeconds={inactiefMs / 1000}
      warnSeconds={warnSeconds}
      refreshUrl={`/api/sessie?wereld=${wereld}`}
      expiredUrl="/uitgelogd?reden=inactief"
      logoutUrl={`/uitloggen/${wereld}`}
      texts={sessionWarningTexts(taal, warnSeconds)}
    />
  );
}

const logout = (wereld: Wereld, taal: Taal) => <LogoutForm target={`/uitloggen/${wereld}`} taal={taal} />;

/** Public pages. */
export function SiteFrame(props: FrameProps) {
  return (
    <SiteShell
      {...common(props)}
      homeHref="/"
      nav={[]}
      tools={<LanguageSwitch taal={props.taal} target={PREFERENCES} returnTo={props.path} />}
    >
      {props.children}
      <SiteVoet path={props.path} taal={props.taal} />
    </SiteShell>
  );
}

/**
 * The citizen's own pages, or those of whom he acts for: then title, bar and every form say so. `nieuweBerichten`: the
 * number beside "Berichten", from a page that has it.
 */
export function MijnFrame({ nieuweBerichten = 0, ...props }: FrameProps & { nieuweBerichten?: number }) {
  const { ctx, taal, path } = props;
  const words = wordsOfMijn(taal);
  const wereld = ctx.actor.soort === 'ondernemer' ? 'ondernemer' : 'inwoner';
  const burger = ctx.actor.soort === 'inwoner' || ctx.actor.soort === 'ondernemer' ? ctx.actor : null;
  const namens = namensVan(ctx);
  const hier = ctx.gemeenten.find((g) => path.split('/')[2] === g.sleutel) ?? ctx.gemeenten[0];
  // Who is known in more than one sees on each page, and on the tab, of which it is.
  const meer = hier !== undefined && ctx.gemeenten.length > 1 && path.startsWith(`/mijn/${hier.sleutel}`);
  return (
    <MijnShell
      {...common(props)}
      subtitle={words('door', { kantoor: ctx.kantoorNaam })}
      homeHref="/mijn"
      nav={mijnNav({ ctx, taal, path, nieuweBerichten })}
      person={burger?.naam ?? ''}
      {...(namens && { actingFor: namens.naam })}
      logout={logout(wereld, taal)}
      tools={<LanguageSwitch taal={taal} target={PREFERENCES} returnTo={path} />}
      help={
        hier && (
          <>
            <HulpVoet path={path} gemeente={hier.sleutel} zelf={namens === null} taal={taal} />
            <BijgewerktVoet gemeente={hier.sleutel} nu={ctx.now} taal={taal} />
          </>
        )
      }
    >
      <NamensScope id={namens?.id ?? null} antwoorden={namensAnswers(taal)}>
        {meer && <WelkeGemeente naam={hier.naam} taal={taal} />}
        {Children.map(props.children, (child) => titled(child, namens, meer ? hier.naam : null, taal))}
        {hier && <BeantwoordVoet path={path} gemeente={hier.sleutel} taal={taal} />}
      </NamensScope>
      <Warning wereld={wereld} taal={taal} />
    </MijnShell>
  );
}

/** Of which gemeente this page is, and the way to the others. */
function WelkeGemeente({ naam, taal }: { naam: string; taal: Taal }) {
  const words = wordsOfMijn(taal);
  return (
    <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
      <strong>{words('welke.hier', { naam })}</strong>
      <Link href="/mijn" reload>
        {words('welke.alle')}
      </Link>
    </p>
  );
}

/** The title of a page with the gemeente and with whom it is about, where there are more: two tabs look alike otherwise. */
function titled(child: ReactNode, namens: Namens | null, gemeente: string | null, taal: Taal): ReactNode {
  if (!isValidElement<{ children?: ReactNode }>(child) || child.type !== 'title') return child;
  const eigen = String(child.props.children ?? '');
  const titel =
    gemeente === null ? eigen : wordsOfMijn(taal)('welke.titel', { titel: eigen, naam: gemeente });
  return (
    <title>{namens === null ? titel : wordsOfNamens(taal)('titel', { titel, naam: namens.naam })}</title>
  );
}

const staffName = (ctx: Context) => (ctx.actor.soort === 'medewerker' ? ctx.actor.naam : '');

const staffNav = ({ ctx, path, mijnTaken = 0 }: Pick<FrameProps, 'ctx' | 'path' | 'mijnTaken'>): NavItem[] =>
  werelden(ctx).map(({ soort, href, label }) => ({
    href,
    label,
    ...(soort === 'taken' && mijnTaken > 0 && { count: mijnTaken }),
    current: path === href || path.startsWith(`${href.replace(/^(\/invordering)\/.*/, '$1')}/`),
  }));

/** The same keys in every world of staff, and one list of where one can go. */
export function StaffKeys({
  ctx,
  searchId,
  children,
}: Pick<FrameProps, 'ctx' | 'children'> & { searchId?: string | undefined }) {
  const balie = ctx.gemeenten.some((g) => may(g.rollen, 'contact.vastleggen'));
  return (
    <DeskKeys
      items={werelden(ctx).map((item) => ({ ...item, group: wordsOfBalie('palet.schermen') }))}
      texts={deskTexts('nl')}
      searchId={searchId}
      moreItems={balie ? '/balie/onlangs' : undefined}
    >
      {children}
    </DeskKeys>
  );
}

/** The same two panels for the mouse. */
export const staffTools = () => <DeskKeyButtons texts={deskTexts('nl')} />;

/** Balie, serviceteam and kas. */
export function DeskFrame(props: FrameProps & { zoek?: string; zoekFout?: string; bare?: boolean }) {
  const { ctx } = props;
  const search = {
    target: '/balie/zoek',
    label: wordsOfBalie('zoek.label'),
    submitLabel: wordsOfBalie('zoek.knop'),
    defaultValue: props.zoek,
    errorId: props.zoekFout,
  };
  return (
    <StaffKeys ctx={ctx} searchId={SEARCH_ID}>
      <DeskShell
        {...common(props)}
        taal="nl"
        title={wordsOfBalie('naam')}
        subtitle={props.gemeente ? `Gemeente ${props.gemeente}` : ctx.kantoorNaam}
        homeHref="/balie"
        nav={staffNav(props)}
        person={staffName(ctx)}
        logout={logout('medewerker', 'nl')}
        bare={props.bare}
        search={search}
        tools={staffTools()}
      >
        {props.children}
        <Warning wereld="medewerker" taal="nl" />
      </DeskShell>
    </StaffKeys>
  );
}

/** The kantoor: heffing, invordering, bezwaar, kwijtschelding, files. */
export function OfficeFrame(props: FrameProps & { zoekId?: string }) {
  const { ctx, path } = props;
  const files = may(ctx.kantoorRollen, 'bestand.zien');
  return (
    <StaffKeys ctx={ctx} searchId={props.zoekId}>
      <OfficeShell
        {...common(props)}
        taal="nl"
        title={wordsOfKantoor('naam')}
        subtitle={ctx.kantoorNaam}
        homeHref={files ? '/kantoor' : '/werk'}
        nav={[
          ...(files
            ? [
                navItem('/kantoor', wordsOfKantoor('nav.overzicht'), path),
                navItem('/kantoor/bestanden', wordsOfKantoor('nav.bestanden'), path),
              ]
            : []),
          ...staffNav(props).filter((item) => item.href !== '/kantoor'),
        ]}
        person={staffName(ctx)}
        logout={logout('medewerker', 'nl')}
        tools={staffTools()}
      >
        {props.children}
        <Warning wereld="medewerker" taal="nl" />
      </OfficeShell>
    </StaffKeys>
  );
}

/** The board. */
export function BoardFrame(props: FrameProps) {
  const { ctx } = props;
  return (
    <StaffKeys ctx={ctx}>
      <BoardShell
        {...common(props)}
        taal="nl"
        title={wordsOfKantoor('bestuur.naam')}
        subtitle={props.gemeente ? `Gemeente ${props.gemeente}` : ctx.kantoorNaam}
        homeHref="/bestuur"
        nav={staffNav(props)}
        person={staffName(ctx)}
        logout={logout('medewerker', 'nl')}
        tools={staffTools()}
      >
        {props.children}
        <Warning wereld="medewerker" taal="nl" />
      </BoardShell>
    </StaffKeys>
  );
}
