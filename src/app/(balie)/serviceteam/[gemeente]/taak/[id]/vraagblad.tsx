import { beloofdTekst, momentTekst, tijdTekst, contactWords as words } from '@/app/contact/contact-words';
import { nabijheid } from '@/domain/beloften/belofte';
import { WAARSCHUW_UREN } from '@/domain/beloften/guard-beloften';
import type { VraagtaakView } from '@/domain/vragen/vraagtaak.queries';
import { explain } from '@/law/explain';
import { Badge } from '@/ui/badge';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Tone } from '@/ui/tone';

const TOON: Readonly<Record<string, Tone>> = {
  gebroken: 'mis',
  bijna: 'letop',
  vandaag: 'info',
  later: 'rust',
};

/** Who asked, by when we promised, and why that date. */
export function Vraagblad({ taak, gemeente, now }: { taak: VraagtaakView; gemeente: string; now: Date }) {
  const nabij = taak.beloofd === null ? null : nabijheid(taak.uiterlijk, now, WAARSCHUW_UREN);
  return (
    <div className="grid gap-4">
      <div>
        <p className="text-sm text-ink-muted">{words(`taak.soort.${taak.soort}`)}</p>
        <Heading level={2}>{taak.naam ?? words('start.anoniem')}</Heading>
      </div>
      {taak.beloofd !== null && (
        <div className="grid justify-items-start gap-1">
          <span className="text-sm text-ink-muted">{words('team.kolommen.belofte')}</span>
          <strong className="text-lg">{beloofdTekst(taak.beloofd, now)}</strong>
          {nabij && taak.status !== 'afgerond' && (
            <Badge tone={TOON[nabij] ?? 'rust'}>{words(`nabij.${nabij}`)}</Badge>
          )}
          {taak.eigenaar && (
            <span className="text-sm text-ink-muted">
              {words('gesprek.belofteVan', { eigenaar: taak.eigenaar })}
            </span>
          )}
        </div>
      )}
      {taak.urgentie === 'spoed' && <Badge tone="letop">{words('taak.spoed')}</Badge>}
      <DataList stacked items={items(taak, now)} />
      {taak.uitleg.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('taak.waarom')}</summary>
          <ol className="mt-2 grid list-decimal gap-1 pl-5 text-sm">
            {explain(taak.uitleg).map((zin) => (
              <li key={zin.tekst}>{zin.tekst}</li>
            ))}
          </ol>
        </details>
      )}
      <ul className="grid gap-1">
        {taak.persoonId && (
          <li>
            <Link href={`/balie/${gemeente}/klant/${taak.persoonId}`} reload>
              {words('taak.klant')}
            </Link>
          </li>
        )}
        <li>
          <Link href={taak.team === 'frontoffice' ? '/balie' : '/serviceteam'}>{words('taak.rij')}</Link>
        </li>
      </ul>
    </div>
  );
}

function items(taak: VraagtaakView, now: Date): DataItem[] {
  const afspraak = taak.afgesprokenVan &&
    taak.afgesprokenTot && {
      term: words('taak.afspraak'),
      value: words('taak.afspraakTot', {
        van: momentTekst(taak.afgesprokenVan, now),
        tot: tijdTekst(taak.afgesprokenTot),
      }),
    };
  return [
    { term: words('taak.referentie'), value: taak.referentie },
    { term: words('taak.gesteld'), value: momentTekst(taak.ontvangenOp, now) },
    ...(taak.telefoon ? [{ term: words('taak.telefoon'), value: taak.telefoon }] : []),
    ...(afspraak ? [afspraak] : []),
    ...(taak.toelichting ? [{ term: words('taak.toelichting'), value: taak.toelichting }] : []),
    ...(taak.bron ? [{ term: words('taak.bron'), value: taak.bron }] : []),
  ];
}
