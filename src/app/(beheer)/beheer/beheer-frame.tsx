import type { ReactNode } from 'react';
import { StaffKeys, staffTools } from '@/app/frames';
import type { Context } from '@/platform/context';
import { SESSIE_TERMIJN, WAARSCHUWING_MS } from '@/platform/login/wereld';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Breadcrumb, type Crumb } from '@/ui/breadcrumb';
import { ThemeToggle } from '@/ui/preference-forms';
import { SessionWarning } from '@/ui/session-warning';
import { sessionWarningTexts } from '@/ui/session-warning-texts';
import { BeheerShell } from '@/ui/shell/beheer-shell';
import { LogoutForm } from '@/ui/shell/logout-form';
import { themaSchema } from '@/ui/theme/huisstijl';
import { words, wordsAt } from './words';

export interface BeheerFrameProps {
  ctx: Context;
  path: string;
  thema: string;
  titel: string;
  crumbs?: readonly Crumb[];
  /** What just succeeded, from the address. */
  gelukt?: string | undefined;
  children: ReactNode;
}

const ITEMS = [
  ['/beheer', 'overzicht', 'instelling.zien'],
  ['/beheer/gemeenten', 'gemeenten', 'instelling.zien'],
  ['/beheer/kantoor', 'kantoor', 'instelling.zien'],
  ['/beheer/piekmomenten', 'piekmomenten', 'instelling.zien'],
  ['/beheer/onderwerpen', 'onderwerpen', 'instelling.zien'],
  ['/beheer/dienstbeloften', 'dienstbeloften', 'instelling.zien'],
  ['/beheer/medewerkers', 'medewerkers', 'medewerker.beheren'],
  ['/beheer/aanwijzingen', 'aanwijzingen', 'aanwijzing.zien'],
  ['/beheer/voorstellen', 'voorstellen', 'instelling.zien'],
  ['/beheer/te-bevestigen', 'teBevestigen', 'instelling.zien'],
  ['/beheer/verwerkers', 'verwerkers', 'instelling.zien'],
  ['/beheer/komend-jaar', 'komendJaar', 'instelling.zien'],
  ['/beheer/rechten', 'rechten', 'instelling.zien'],
  ['/beheer/wie-keek', 'wieKeek', 'audit.zien'],
  ['/beheer/inzagecontrole', 'inzagecontrole', 'inzagecontrole.zien'],
  ['/beheer/zegels', 'zegels', 'audit.zien'],
  ['/beheer/bewaren', 'bewaren', 'vernietiging.zien'],
] as const;

/** The shell of beheer around a page, with the way back and what just succeeded. */
export function BeheerFrame({ ctx, path, thema, titel, crumbs = [], gelukt, children }: BeheerFrameProps) {
  const current = (href: string) =>
    href === '/beheer' ? path === href : path === href || path.startsWith(`${href}/`);
  const nav = ITEMS.filter(([, , verb]) => may(ctx.kantoorRollen, verb)).map(([href, key]) => ({
    href,
    label: words(`nav.${key}`),
    current: current(href),
  }));
  const warnSeconds = WAARSCHUWING_MS / 1000;
  // A privacy officer has some screens here and not the overview.
  const home = nav[0]?.href ?? path;
  const trail = path === home ? [] : [{ href: home, label: words('naam') }, ...crumbs];
  return (
    <StaffKeys ctx={ctx}>
      <BeheerShell
        taal="nl"
        huisstijl={{ naam: ctx.kantoorNaam }}
        title={words('naam')}
        subtitle={ctx.kantoorNaam}
        homeHref={home}
        nav={nav}
        person={ctx.actor.soort === 'medewerker' ? ctx.actor.naam : ''}
        tools={staffTools()}
        logout={<LogoutForm target="/uitloggen/medewerker" taal="nl" />}
        breadcrumb={trail.length > 0 ? <Breadcrumb crumbs={trail} taal="nl" /> : undefined}
        privacyHref="/privacy"
        accessibilityHref="/toegankelijkheid"
        preferences={
          <ThemeToggle
            taal="nl"
            target="/voorkeur"
            returnTo={path}
            current={themaSchema.catch('systeem').parse(thema)}
          />
        }
      >
        <title>{titel}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={wordsAt(`gelukt.${gelukt}`)} />}
          {children}
        </div>
        <SessionWarning
          idleSeconds={SESSIE_TERMIJN.medewerker.inactiefMs / 1000}
          warnSeconds={warnSeconds}
          refreshUrl="/api/sessie?wereld=medewerker"
          expiredUrl="/uitgelogd?reden=inactief"
          logoutUrl="/uitloggen/medewerker"
          texts={sessionWarningTexts('nl', warnSeconds)}
        />
      </BeheerShell>
    </StaffKeys>
  );
}
