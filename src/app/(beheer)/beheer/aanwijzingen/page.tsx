import { showMoment } from '@/app/words';
import {
  type AanwijzingView,
  type Geweigerd,
  listAanwijzingen,
  listGeweigerd,
} from '@/domain/aanwijzingen/aanwijzing.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { metGelukt } from '../search-params';
import {
  type Deel,
  grensTekst,
  periodeTekst,
  soortenTekst,
  standVan,
  aanwijzingWords as words,
} from './aanwijzing-words';

const DELEN = ['wacht', 'geldt', 'voorbij'] as const;

/** Who may take which decisions, until when, and which decisions were refused because somebody might not. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aanwijzing.zien', bereik: 'kantoor' },
  doel: 'aanwijzingen',
  searchParams: metGelukt,
  load: async (read) => ({ rijen: await listAanwijzingen(read), geweigerd: await listGeweigerd(read) }),
  render: ({ rijen, geweigerd }, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    return (
      <BeheerFrame {...frame} titel={words('kop')} gelukt={frame.searchParams.gelukt}>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{words('kop')}</Heading>
          {may(frame.ctx.kantoorRollen, 'aanwijzing.beheren') && (
            <ButtonLink href="/beheer/aanwijzingen/nieuw">{words('nieuw')}</ButtonLink>
          )}
        </div>
        <p className="max-w-text">{words('uitleg')}</p>
        {DELEN.map((deel) => (
          <Lijst
            key={deel}
            deel={deel}
            vandaag={vandaag}
            rijen={rijen.filter((rij) => standVan(rij, vandaag).deel === deel)}
          />
        ))}
        <GeweigerdLijst rijen={geweigerd} />
      </BeheerFrame>
    );
  },
});

type LijstProps = { deel: Deel; vandaag: LocalDate; rijen: readonly AanwijzingView[] };

function Lijst({ deel, vandaag, rijen }: LijstProps) {
  if (rijen.length === 0) return <EmptyState title={words(`${deel}Geen`)} />;
  return (
    <Table
      taal="nl"
      caption={words(deel)}
      rows={rijen}
      rowKey={(rij) => rij.id}
      columns={[
        {
          key: 'wie',
          header: words('wie'),
          rowHeader: true,
          cell: (rij) => <Link href={`/beheer/aanwijzingen/${rij.id}`}>{rij.medewerker}</Link>,
        },
        { key: 'functie', header: words('functieKort'), cell: (rij) => words(`functie.${rij.functie}`) },
        { key: 'soorten', header: words('soortenKort'), cell: soortenTekst },
        { key: 'waar', header: words('waarKort'), cell: (rij) => rij.gemeente ?? words('alle') },
        { key: 'grens', header: words('grensKort'), cell: grensTekst },
        { key: 'periode', header: words('periode'), cell: periodeTekst },
        {
          key: 'stand',
          header: words('standKort'),
          cell: (rij) => {
            const { stand, toon } = standVan(rij, vandaag);
            return <Badge tone={toon}>{words(`stand.${stand}`)}</Badge>;
          },
        },
      ]}
    />
  );
}

function GeweigerdLijst({ rijen }: { rijen: readonly Geweigerd[] }) {
  if (rijen.length === 0) return <EmptyState title={words('geweigerdGeen')} />;
  return (
    <section aria-labelledby="geweigerd" className="grid gap-3">
      <Heading level={2} id="geweigerd">
        {words('geweigerd')}
      </Heading>
      <p className="max-w-text">{words('geweigerdUitleg')}</p>
      <Table
        taal="nl"
        caption={words('geweigerd')}
        captionHidden
        rows={rijen}
        rowKey={(rij) => rij.id}
        columns={[
          { key: 'moment', header: words('moment'), rowHeader: true, cell: (rij) => showMoment(rij.moment) },
          { key: 'wie', header: words('wie'), cell: (rij) => rij.wie },
          { key: 'soort', header: words('over'), cell: (rij) => words(`soort.${rij.soort}`) },
          { key: 'waar', header: words('waarKort'), cell: (rij) => rij.gemeente },
          {
            key: 'bedrag',
            header: words('bedrag'),
            cell: (rij) => (rij.centen === null ? '-' : formatCents(rij.centen)),
          },
          { key: 'reden', header: words('waarom'), cell: (rij) => words(`reden.${rij.reden}`) },
        ]}
      />
    </section>
  );
}
