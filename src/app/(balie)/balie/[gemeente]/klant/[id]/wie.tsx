import type { ReactNode } from 'react';
import { contactWords } from '@/app/contact/contact-words';
import { words as persoonWords } from '@/app/personen/persoonsfeit-words';
import { showDate, wordsOfBalie as words } from '@/app/words';
import { leeftijd } from '@/domain/personen/persoon';
import type { PersoonView } from '@/domain/personen/persoon.queries';
import type { Gesprek } from '@/domain/vragen/gesprek.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Meenemen, talksIn } from './meenemen';

type WieProps = {
  persoon: PersoonView;
  ookBekend: { sleutel: string; naam: string; persoonId: string }[];
  /** The contact of now: where it is known in it who this is, the file elsewhere opens without asking again. */
  gesprek: Gesprek | undefined;
  ctx: Context;
  /** Below the heading of another matter. */
  onder?: boolean;
  /** What can be done while somebody is on the line. */
  children?: ReactNode;
};

const ADRES_SOORTEN = ['woon', 'vestiging', 'post'] as const;

/** Who this is, with what a clerk must not overlook above everything else. */
export function Wie({ persoon, ookBekend, gesprek, ctx, onder = false, children }: WieProps) {
  const vandaag = localDateOf(ctx.now);
  const meenemen = gesprek?.verificatie === 'gelukt' ? talksIn(ctx) : [];
  return (
    <section aria-labelledby="wie">
      <Heading level={onder ? 3 : 1} looksLike={onder ? 4 : 2} id="wie">
        {persoon.naam}
      </Heading>
      {persoon.eigenNaam !== null && (
        <p className="text-sm text-ink-muted">
          {words('klant.andereNaam.eigen', { naam: persoon.eigenNaam })}
        </p>
      )}
      <p className="text-sm text-ink-muted">{geborenText(persoon, vandaag)}</p>
      {persoon.nummer ? (
        <p className="text-sm text-ink-muted">
          {words(persoon.soort === 'natuurlijk' ? 'klant.bsn' : 'klant.rsin', { nummer: persoon.nummer })}
        </p>
      ) : (
        <p className="mt-1">
          <Badge tone="letop">{persoonWords('geenNummer')}</Badge>
        </p>
      )}
      <div className="mt-3 grid gap-3">
        {persoon.overlijdensdatum && (
          <Alert
            tone="letop"
            taal="nl"
            title={words('klant.overleden', { datum: showDate(persoon.overlijdensdatum) })}
          >
            {words('klant.overledenUitleg')}
          </Alert>
        )}
        {persoon.geheimhouding && (
          <Alert tone="letop" taal="nl" title={words('klant.geheim')}>
            {words('klant.geheimUitleg')}
          </Alert>
        )}
        <DataList stacked items={wieItems(persoon)} />
        {children}
        {ookBekend.length > 0 && (
          <div>
            <Heading level={2} looksLike={4}>
              {words('klant.ookBekend')}
            </Heading>
            <ul className="mt-1">
              {ookBekend.map((elders) => (
                <li key={elders.sleutel} className="mt-1">
                  {meenemen.includes(elders.sleutel) ? (
                    <Meenemen
                      gemeente={elders.sleutel}
                      persoonId={elders.persoonId}
                      knop={contactWords('verificatie.dossierErbij', { gemeente: elders.naam })}
                    />
                  ) : (
                    <Link href={`/balie/${elders.sleutel}/klant/${elders.persoonId}`} reload>
                      {elders.naam}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function geborenText(persoon: PersoonView, vandaag: LocalDate): string {
  if (persoon.kvkNummer) return words('klant.kvk', { nummer: persoon.kvkNummer });
  if (!persoon.geboortedatum) return '';
  const jaren = leeftijd(persoon.geboortedatum, toLocalDate(persoon.overlijdensdatum ?? vandaag));
  return words('klant.geboren', { datum: showDate(persoon.geboortedatum), leeftijd: jaren ?? 0 });
}

function wieItems(persoon: PersoonView): DataItem[] {
  const adressen = ADRES_SOORTEN.flatMap((soort): DataItem[] => {
    const adres = persoon.adressen.find((a) => a.soort === soort);
    // A secret address is not on the screen of a desk where somebody looks over the shoulder.
    if (!adres) return [];
    return [
      {
        term: words(`klant.adres.${soort}`),
        value: persoon.geheimhouding ? words('klant.geheim') : adres.adres,
      },
    ];
  });
  const contact = (soort: 'telefoon' | 'email'): DataItem => {
    const found = persoon.contacten.find((c) => c.soort === soort);
    if (!found) return { term: words(`klant.${soort}`), value: words('klant.onbekend') };
    const stand = found.geverifieerdOp
      ? words('klant.bevestigd', { datum: showDate(localDateOf(found.geverifieerdOp)) })
      : words('klant.nietBevestigd');
    return { term: words(`klant.${soort}`), value: `${found.waarde} (${stand})` };
  };
  const vertegenwoordigers = persoon.vertegenwoordigers.map((v) => `${v.naam} (${v.soort})`).join(', ');
  return [
    ...(adressen.length > 0
      ? adressen
      : [{ term: words('klant.adres.woon'), value: words('klant.geenAdres') }]),
    contact('telefoon'),
    contact('email'),
    { term: words('klant.vertegenwoordiger'), value: vertegenwoordigers || words('klant.geen') },
  ];
}
