import { beloofdTekst, momentTekst, contactWords as words } from '@/app/contact/contact-words';
import { nabijheid } from '@/domain/beloften/belofte';
import { WAARSCHUW_UREN } from '@/domain/beloften/guard-beloften';
import type { VraagtaakRegel } from '@/domain/vragen/vraagtaak.queries';
import type { Context } from '@/platform/context';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import { RijToetsen } from './rij-toetsen';

const TOON: Readonly<Record<ReturnType<typeof nabijheid>, Tone>> = {
  gebroken: 'mis',
  bijna: 'letop',
  vandaag: 'info',
  later: 'rust',
};

interface TakenrijProps {
  taken: readonly VraagtaakRegel[];
  ctx: Context;
  titel: string;
  leeg: string;
  leegUitleg: string;
}

/** Work in the order of what was promised: colour, icon and word; by keyboard up, down and Enter. */
export function Takenrij({ taken, ctx, titel, leeg, leegUitleg }: TakenrijProps) {
  if (taken.length === 0) return <EmptyState title={leeg}>{leegUitleg}</EmptyState>;
  const gemeenteVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  return (
    <RijToetsen groep={titel}>
      <Table
        taal="nl"
        caption={titel}
        captionHidden
        rows={taken}
        rowKey={(t) => t.id}
        columns={[
          {
            key: 'belofte',
            header: words('team.kolommen.belofte'),
            cell: (t) => <Beloofd taak={t} now={ctx.now} />,
          },
          {
            key: 'vraag',
            header: words('team.kolommen.vraag'),
            rowHeader: true,
            cell: (t) => (
              <>
                <Link
                  href={`/serviceteam/${gemeenteVan(t.gemeenteId)?.sleutel}/taak/${t.id}`}
                  reload
                  data-rij=""
                >
                  {t.onderwerp}
                </Link>{' '}
                <span className="line-clamp-2 wrap-anywhere font-normal text-ink-muted">{t.tekst}</span>
              </>
            ),
          },
          {
            key: 'wat',
            header: words('team.kolommen.wat'),
            cell: (t) => (
              <span className="grid justify-items-start gap-1">
                {words(`taak.soort.${t.soort}`)}
                {t.urgentie === 'spoed' && <Badge tone="letop">{words('taak.spoed')}</Badge>}
                {t.verkeerd && <Badge tone="letop">{words('taak.verkeerd')}</Badge>}
                {t.pogingen > 0 && (
                  <span className="text-sm text-ink-muted">
                    {words('team.pogingen', { aantal: t.pogingen })}
                  </span>
                )}
              </span>
            ),
          },
          {
            key: 'wie',
            header: words('team.kolommen.wie'),
            cell: (t) => <span className="wrap-anywhere">{t.naam ?? words('start.anoniem')}</span>,
          },
          {
            key: 'gemeente',
            header: words('team.kolommen.gemeente'),
            cell: (t) => gemeenteVan(t.gemeenteId)?.naam,
          },
          { key: 'bij', header: words('team.kolommen.bij'), cell: (t) => t.medewerker ?? words('team.vrij') },
        ]}
      />
    </RijToetsen>
  );
}

function Beloofd({ taak, now }: { taak: VraagtaakRegel; now: Date }) {
  if (taak.beloofd === null) return <span className="text-sm text-ink-muted">{words('wanneer.geen')}</span>;
  const nabij = nabijheid(taak.uiterlijk, now, WAARSCHUW_UREN);
  return (
    <span className="grid justify-items-start gap-1">
      <strong className="whitespace-nowrap">{beloofdTekst(taak.beloofd, now)}</strong>
      <Badge tone={TOON[nabij]}>{words(`nabij.${nabij}`)}</Badge>
      {taak.afgesprokenVan && (
        <span className="text-sm text-ink-muted">{momentTekst(taak.afgesprokenVan, now)}</span>
      )}
    </span>
  );
}
