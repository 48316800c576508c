import { takenWords } from '@/app/taken/taken-words';
import { showDate, showMoment } from '@/app/words';
import { FASETOON } from '@/app/zaken/zaak-toon';
import { zaakWords as words } from '@/app/zaken/zaken-words';
import { brokenFrom } from '@/domain/beloften/belofte';
import { groepVan, werkgrenzen } from '@/domain/taken/werkgroep';
import type { WerkRegel } from '@/domain/zaken/werkvoorraad.queries';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { zaakPath } from './zaak-path';

type LijstProps = {
  zaken: readonly WerkRegel[];
  now: Date;
  gemeenteVan: (id: number) => { sleutel: string; naam: string } | undefined;
};

/** The open cases in groups by their first last day, the soonest first. */
export function Zakenlijst({ zaken, now, gemeenteVan }: LijstProps) {
  const grenzen = werkgrenzen(now);
  return (
    <Table
      taal="nl"
      caption={words('werk.aantal', { aantal: zaken.length })}
      rows={zaken}
      rowKey={(zaak) => zaak.id}
      groupOf={({ vervolgOp }) => {
        const groep = groepVan(vervolgOp === null ? null : brokenFrom(vervolgOp), grenzen);
        return { key: groep, heading: takenWords(`groep.${groep}`) };
      }}
      columns={[
        {
          key: 'zaak',
          header: words('werk.zaak'),
          rowHeader: true,
          cell: (zaak) => (
            <Link href={zaakPath(gemeenteVan(zaak.gemeenteId)?.sleutel ?? '', zaak)} reload>
              {words(`soort.${zaak.soort}`)} {zaak.zaaknummer}
            </Link>
          ),
        },
        { key: 'naam', header: words('werk.klant'), cell: (zaak) => zaak.naam },
        {
          key: 'gemeente',
          header: words('werk.gemeente'),
          cell: (zaak) => gemeenteVan(zaak.gemeenteId)?.naam,
        },
        {
          key: 'fase',
          header: words('werk.fase'),
          cell: (zaak) => <Badge tone={FASETOON[zaak.fase]}>{words(`werk.fasen.${zaak.fase}`)}</Badge>,
        },
        {
          key: 'vervolg',
          header: words('werk.vervolg'),
          cell: (zaak) => <Vervolg {...zaak} vandaag={grenzen.vandaag} />,
        },
        {
          key: 'ontvangen',
          header: words('werk.ontvangen'),
          cell: (zaak) => showMoment(zaak.ontvangenOp),
        },
        {
          key: 'behandelaar',
          header: words('werk.behandelaar'),
          cell: (zaak) => zaak.behandelaar ?? words('werk.niemand'),
        },
      ]}
    />
  );
}

function Vervolg({ vervolgOp, vandaag }: Pick<WerkRegel, 'vervolgOp'> & { vandaag: LocalDate }) {
  if (vervolgOp === null) return words('werk.geenDatum');
  const dagen = daysBetween(vandaag, vervolgOp);
  return (
    <span className="grid gap-1">
      {showDate(vervolgOp)}
      <span className="text-sm text-ink-muted">
        {dagen < 0 ? <Badge tone="mis">{words('werk.gemist')}</Badge> : words('werk.dagen', { dagen })}
      </span>
    </span>
  );
}
