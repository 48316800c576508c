import { persoonPath } from '@/app/personen/persoonsfeit-words';
import type { countUitval, UitvalView } from '@/domain/runs/run.queries';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { onderwerpTekst, soortTekst, toelichtingTekst, uitvalTekst } from '../../../run-tekst';
import { words } from '../../../words';
import { words as wozWords } from '../../../woz-words';

interface UitvalProps {
  telling: Awaited<ReturnType<typeof countUitval>>;
  rijen: readonly UitvalView[];
  /** The address of the run. */
  hier: string;
  /** The gemeente in the path of what a row names, for who may open that. */
  sleutel: string | null;
  reden: string | undefined;
  na: number | undefined;
}

const PER_PAGINA = 50;
/** `?reden=` for every reason. */
export const ALLE = 'alle';

/** What was left out: how often per reason, and one by one. */
export function Uitval({ telling, rijen, hier, sleutel, reden, na }: UitvalProps) {
  const filter = `reden=${reden ?? ALLE}&`;
  const laatste = rijen.at(-1);
  return (
    <section aria-labelledby="uitval" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Heading level={2} id="uitval">
          {words('run.uitval.kop')}
        </Heading>
        {telling.length > 0 && (
          <ButtonLink href={`${hier}/uitval`} variant="secondary" reload>
            {words('run.uitval.export')}
          </ButtonLink>
        )}
      </div>
      {telling.length === 0 ? (
        <EmptyState title={words('run.uitval.geen')} />
      ) : (
        <>
          <Telling telling={telling} hier={hier} />
          {telling.some((rij) => rij.reden === 'waarde-niet-vastgesteld') && (
            <p>
              <Link href={hier.replace(/\/runs\/.*$/, '/woz')}>{wozWords('naarWoz')}</Link>
            </p>
          )}
          {reden !== undefined && (
            <Lijst
              rijen={rijen}
              sleutel={sleutel}
              kop={
                reden === ALLE
                  ? words('run.uitval.lijstAlle')
                  : words('run.uitval.lijst', { reden: uitvalTekst(reden) })
              }
            />
          )}
          {reden !== ALLE && (
            <p>
              <Link href={`${hier}?reden=${ALLE}#uitval`}>{words('run.uitval.alle')}</Link>
            </p>
          )}
          <Pagination
            taal="nl"
            previousHref={na === undefined ? undefined : `${hier}?${filter}#uitval`}
            nextHref={
              laatste && rijen.length >= PER_PAGINA
                ? `${hier}?${filter}na=${laatste.volgnummer}#uitval`
                : undefined
            }
          />
        </>
      )}
    </section>
  );
}

function Telling({ telling, hier }: Pick<UitvalProps, 'telling' | 'hier'>) {
  return (
    <Table
      taal="nl"
      caption={words('run.uitval.kop')}
      captionHidden
      rows={telling}
      rowKey={(rij) => `${rij.reden}/${rij.belastingsoort}`}
      columns={[
        {
          key: 'reden',
          header: words('run.uitval.reden'),
          rowHeader: true,
          cell: (rij) => <Link href={`${hier}?reden=${rij.reden}#uitval`}>{uitvalTekst(rij.reden)}</Link>,
        },
        { key: 'soort', header: words('run.uitval.soort'), cell: (rij) => soortTekst(rij.belastingsoort) },
        {
          key: 'aantal',
          header: words('run.uitval.aantal'),
          number: true,
          cell: (rij) => new Intl.NumberFormat('nl-NL').format(rij.aantal),
        },
      ]}
    />
  );
}

/** Where what a row names is: the object, or the person that it is or belongs to. */
function wegNaar({ objectId, persoonId }: UitvalView, sleutel: string): string | null {
  if (persoonId !== null) return persoonPath(sleutel, persoonId);
  return objectId === null ? null : `/heffing/${sleutel}/objecten/${objectId}`;
}

function Onderwerp({ rij, sleutel }: { rij: UitvalView; sleutel: string | null }) {
  const weg = sleutel === null ? null : wegNaar(rij, sleutel);
  return weg === null ? onderwerpTekst(rij) : <Link href={weg}>{onderwerpTekst(rij)}</Link>;
}

function Lijst({
  rijen,
  kop,
  sleutel,
}: {
  rijen: readonly UitvalView[];
  kop: string;
  sleutel: string | null;
}) {
  return (
    <Table
      taal="nl"
      caption={kop}
      rows={rijen}
      rowKey={(rij) => String(rij.volgnummer)}
      columns={[
        {
          key: 'onderwerp',
          header: words('run.uitval.onderwerp'),
          rowHeader: true,
          cell: (rij) => <Onderwerp rij={rij} sleutel={sleutel} />,
        },
        { key: 'waar', header: words('run.uitval.waar'), cell: (rij) => rij.adres ?? '-' },
        { key: 'soort', header: words('run.uitval.soort'), cell: (rij) => soortTekst(rij.belastingsoort) },
        { key: 'reden', header: words('run.uitval.reden'), cell: (rij) => uitvalTekst(rij.reden) },
        {
          key: 'toelichting',
          header: words('run.uitval.toelichting'),
          cell: (rij) => toelichtingTekst(rij) || '-',
        },
      ]}
    />
  );
}
