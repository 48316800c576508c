import { Banner } from '@/ui/alert';
import { Breadcrumb } from '@/ui/breadcrumb';
import { Heading } from '@/ui/heading';
import { LanguageSwitch, ThemeToggle } from '@/ui/preference-forms';
import { BeheerShell } from '@/ui/shell/beheer-shell';
import { BoardShell } from '@/ui/shell/board-shell';
import { LogoutForm } from '@/ui/shell/logout-form';
import { MijnShell } from '@/ui/shell/mijn-shell';
import { OfficeShell } from '@/ui/shell/office-shell';
import { SiteShell } from '@/ui/shell/site-shell';
import { neutralHuisstijl } from '@/ui/theme/huisstijl';
import { DeskExample } from './desk-example';

/** The worlds of the product, each with its own shell. */
export const WORLDS = ['site', 'mijn', 'balie', 'kantoor', 'bestuur', 'beheer'] as const;

type World = (typeof WORLDS)[number];

const NAV: Readonly<Record<World, readonly string[]>> = {
  site: ['Start', 'Inloggen', 'Contact'],
  mijn: ['Overzicht', 'Mijn zaken', 'Berichten', 'Documenten', 'Mijn gegevens'],
  balie: ['Zoeken', 'Contacten', 'Wachtrij', 'Kennisbank'],
  kantoor: ['Heffing', 'Invordering', 'Bezwaar', 'Kwijtschelding', 'Runs'],
  bestuur: ['Afspraken', 'Rapportages', 'Vergadering'],
  beheer: ['Medewerkers', 'Gemeenten', 'Verordeningen', 'Logboek'],
};

function sample(naam: World) {
  const here = `/ontwikkel/schillen/${naam}`;
  const choice = { taal: 'nl', target: '#', returnTo: here } as const;
  const shell = {
    taal: 'nl',
    huisstijl: neutralHuisstijl,
    homeHref: '/ontwikkel/componenten',
    nav: NAV[naam].map((label, index) => ({
      label,
      href: index === 1 ? here : `${here}?scherm=${index}`,
      current: index === 1,
      count: index === 2 ? 4 : undefined,
    })),
    person: 'J. de Vries',
    logout: <LogoutForm target="#" taal="nl" />,
    breadcrumb: <Breadcrumb taal="nl" crumbs={[{ href: '/ontwikkel/componenten', label: 'Componenten' }]} />,
    updated: 'vandaag 06.10 uur',
    privacyHref: '/privacy',
    accessibilityHref: '/toegankelijkheid',
    preferences: <ThemeToggle {...choice} current="systeem" />,
    children: <Heading level={1}>Schil {naam}</Heading>,
  } as const;
  return { shell, languages: <LanguageSwitch {...choice} /> };
}

/** One shell, filled with everything it can carry. */
export function ShellExample({ naam }: { naam: World }) {
  const { shell, languages } = sample(naam);
  const forCitizens = { ...shell, subtitle: 'Belastingen door GBTwente', tools: languages };
  const subtitle = 'Gemeente Borne · smaak 1';
  switch (naam) {
    case 'site':
      return <SiteShell {...forCitizens} person={undefined} logout={undefined} />;
    case 'mijn':
      return (
        <MijnShell
          {...forCitizens}
          actingFor="mevrouw A. Bakker"
          banner={
            <Banner tone="letop" taal="nl">
              Zaterdag tussen 8 en 12 uur werkt deze website niet.
            </Banner>
          }
        />
      );
    case 'bestuur':
      return <BoardShell {...shell} title="Bestuur" subtitle={subtitle} />;
    case 'kantoor':
      return <OfficeShell {...shell} title="Kantoor" subtitle={subtitle} />;
    case 'beheer':
      return <BeheerShell {...shell} title="Beheer" subtitle={subtitle} />;
    case 'balie':
      return <DeskExample shell={{ ...shell, title: 'Balieloket', subtitle }} />;
  }
}
