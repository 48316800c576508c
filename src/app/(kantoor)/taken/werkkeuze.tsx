import { takenWords as words } from '@/app/taken/taken-words';
import { TEAMS } from '@/domain/taken/taak';
import { som } from '@/domain/taken/werkgroep';
import type { Context } from '@/platform/context';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import { Link } from '@/ui/link';
import { type TakenFilter, takenPath, WERKSOORTEN, WIE } from './filter';
import { binnenKeuze, type Telling } from './werktelling';

/** Where the key "/" goes on this page. */
export const KEUZE_ID = 'keuze-wie-samen';

interface WerkkeuzeProps {
  filter: TakenFilter;
  tellingen: readonly Telling[];
  ctx: Context;
}

type Optie = { id: string; label: string; href: string; aantal: number; nu: boolean; toets?: string };

/** What the list is about, each choice with how much it shows: links, so that it works without a script. */
export function Werkkeuze({ filter, tellingen, ctx }: WerkkeuzeProps) {
  const { wie, soort, team, gemeente } = filter;
  const groep = <Waarde extends string>(
    naam: 'wie' | 'soort' | 'team' | 'gemeente',
    waarden: readonly { waarde: Waarde | undefined; label: string; toets?: string }[],
    altijd = false,
  ): Optie[] =>
    waarden
      .map(({ waarde, label, toets }) => {
        const keuze = { wie, soort, team, gemeente, [naam]: waarde };
        return {
          id: `keuze-${naam}-${waarde ?? 'samen'}`,
          label,
          href: takenPath(keuze),
          aantal: som(binnenKeuze(tellingen, keuze, ctx)),
          nu: (filter[naam] || undefined) === waarde,
          ...(toets !== undefined && { toets }),
        };
      })
      .filter(({ aantal, nu, id }) => altijd || aantal > 0 || nu || id.endsWith('-samen'));
  const teams = TEAMS.filter((een) => tellingen.some((t) => t.team === een));
  const toetsen = { mij: 'm', vrij: 'v', team: 't' } as const;
  return (
    <nav aria-label={words('filter')} className="grid gap-1 print:hidden">
      <Groep
        kop={words('wie')}
        opties={groep(
          'wie',
          [
            { waarde: undefined, label: words('wieKeuze.samen') },
            ...WIE.map((waarde) => ({ waarde, label: words(`wieKeuze.${waarde}`), toets: toetsen[waarde] })),
          ],
          true,
        )}
      />
      <Groep
        kop={words('soort')}
        opties={groep('soort', [
          { waarde: undefined, label: words('alle') },
          ...WERKSOORTEN.map((waarde) => ({ waarde, label: words(`soortKeuze.${waarde}`) })),
        ])}
      />
      {teams.length > 1 && (
        <Groep
          kop={words('team')}
          opties={groep('team', [
            { waarde: undefined, label: words('alle') },
            ...teams.map((waarde) => ({ waarde, label: words(`teams.${waarde}`) })),
          ])}
        />
      )}
      <Groep
        kop={words('gemeente')}
        opties={groep('gemeente', [
          { waarde: undefined, label: words('alle') },
          ...ctx.gemeenten.map(({ sleutel, naam }) => ({ waarde: sleutel, label: naam })),
        ])}
      />
      {WIE.map((een) => (
        <ShortcutTo
          key={een}
          keys={toetsen[een]}
          label={words(`toetsen.${een}`)}
          group={words('toetsen.groep')}
          targetId={`keuze-wie-${een}`}
        />
      ))}
    </nav>
  );
}

function Groep({ kop, opties }: { kop: string; opties: readonly Optie[] }) {
  return (
    <div className="grid items-baseline gap-x-4 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
      <Heading level={2} looksLike={4}>
        {kop}
      </Heading>
      <ul className="flex flex-wrap gap-x-5">
        {opties.map(({ id, label, href, aantal, nu, toets }) => (
          <li key={id}>
            <Link
              id={id}
              href={href}
              reload
              plain
              aria-current={nu ? 'true' : undefined}
              className="choice-link"
            >
              <span className="wrap-anywhere">{label}</span>
              <span className="whitespace-nowrap text-ink-muted tabular-nums">
                {aantal} {toets && <Kbd>{toets.toUpperCase()}</Kbd>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
