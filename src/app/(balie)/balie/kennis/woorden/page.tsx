import { contactWords } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { type Standwoorden, standwoorden } from '@/app/standen/standwoorden';
import { type Stofrij, stofnaam, stofwoorden } from '@/app/standen/stoffen';
import { wordsOfBalie } from '@/app/words';
import { wordsOfZaken } from '@/app/zaken/zaken-words';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';
import { page } from '@/platform/page';
import { createWords } from '@/platform/translator';
import woorden from '@/texts/nl/woorden.json';
import { Heading } from '@/ui/heading';
import { type Column, Table } from '@/ui/table';

const words = createWords<typeof woorden>({ locale: 'nl', messages: woorden });

/** What the inwoner reads of each state, beside what a colleague reads: one vocabulary. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kennis.zien', bereik: 'set' },
  doel: 'kennis-zien',
  load: async () => ({ rijen: standwoorden('nl'), rest: stofwoorden() }),
  render: ({ rijen, rest }, frame) => (
    <DeskFrame
      {...frame}
      crumbs={[
        { label: wordsOfBalie('naam'), href: '/balie' },
        { label: contactWords('kennis.naam'), href: '/balie/kennis' },
      ]}
    >
      <title>{words('naam')}</title>
      <Heading level={1}>{words('naam')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6 grid gap-8">
        {(['vraag', ...ZAAKSOORTEN] as const).map((soort) => (
          <Table
            key={soort}
            taal="nl"
            caption={soort === 'vraag' ? words('vraag') : wordsOfZaken('nl')(`soort.${soort}`)}
            columns={KOLOMMEN}
            rows={rijen.filter((rij) => rij.soort === soort)}
            rowKey={({ stand }) => stand}
          />
        ))}
        {rest.map(({ naam, rijen: standen }) => (
          <Table
            key={naam}
            taal="nl"
            caption={stofnaam(naam)}
            columns={REST}
            rows={standen}
            rowKey={({ stand }) => stand}
          />
        ))}
      </div>
    </DeskFrame>
  ),
});

const KOLOMMEN: Column<Standwoorden>[] = [
  {
    key: 'stand',
    header: words('kolom.stand'),
    cell: ({ medewerker }) => medewerker,
    rowHeader: true,
  },
  { key: 'inwoner', header: words('kolom.inwoner'), cell: ({ inwoner }) => inwoner },
  { key: 'bericht', header: words('kolom.bericht'), cell: ({ bericht }) => bericht ?? words('geenBericht') },
  { key: 'brieven', header: words('kolom.brieven'), cell: ({ brieven }) => brieven.join(', ') },
];

const REST: Column<Stofrij>[] = [
  {
    key: 'stand',
    header: words('kolom.stand'),
    cell: ({ medewerker }) => medewerker ?? words('nietTeZien'),
    rowHeader: true,
  },
  {
    key: 'inwoner',
    header: words('kolom.inwoner'),
    cell: ({ inwoner }) => inwoner ?? words('nietTeZien'),
  },
  {
    key: 'engels',
    header: words('kolom.engels'),
    cell: ({ engels }) => (engels === null ? words('nietTeZien') : <span lang="en">{engels}</span>),
  },
];
