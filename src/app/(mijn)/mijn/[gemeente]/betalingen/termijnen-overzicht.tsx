import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { showDate } from '@/app/words';
import type { Overzichtaanslag, Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { formatCents, sumCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';
import { StandMerk } from '../../aanslag-kaarten';
import { type BetalingenWords, wordsOfBetalingen } from './betalingen-words';

type Rij = {
  sleutel: string;
  aanslag: Overzichtaanslag['aanslag'];
  termijn: string;
  datum: string;
  bedrag: bigint;
  open: bigint;
  stand: 'betaald' | 'open' | 'te-laat';
};

/** Every term of every aanslag with its day, and the costs that are due at once (C-06). */
export function TermijnenOverzicht({ overzicht, taal }: { overzicht: Rekeningoverzicht; taal: Taal }) {
  const words = wordsOfBetalingen(taal);
  const say = wordsOfAanslagen(taal);
  return (
    <>
      <Table
        taal={taal}
        caption={words('termijnen.kop')}
        rows={overzicht.aanslagen.flatMap((aanslag) => rijenOf(aanslag, words, taal))}
        rowKey={({ sleutel }) => sleutel}
        columns={[
          {
            key: 'aanslag',
            header: words('aanslagen.aanslag'),
            rowHeader: true,
            cell: ({ aanslag }) =>
              words('mutaties.aanslagNaam', {
                jaar: String(aanslag.belastingjaar),
                nummer: aanslag.aanslagnummer,
              }),
          },
          { key: 'termijn', header: words('termijnen.termijn'), cell: ({ termijn }) => termijn },
          { key: 'datum', header: words('termijnen.datum'), cell: ({ datum }) => datum },
          {
            key: 'bedrag',
            header: words('termijnen.bedrag'),
            number: true,
            cell: ({ bedrag }) => <Amount text={formatCents(bedrag, taal)} />,
          },
          {
            key: 'open',
            header: words('termijnen.open'),
            number: true,
            cell: ({ open }) => <Amount text={formatCents(open, taal)} strong />,
          },
          {
            key: 'stand',
            header: words('termijnen.stand'),
            cell: ({ stand }) => <StandMerk stand={stand} words={say} />,
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-muted">{words('termijnen.uitleg')}</p>
    </>
  );
}

function rijenOf({ aanslag, termijnen }: Overzichtaanslag, words: BetalingenWords, taal: Taal): Rij[] {
  const aantal = termijnen.regeling?.aantal ?? termijnen.termijnen.length;
  const rijen = termijnen.termijnen.map(
    (t): Rij => ({
      sleutel: `${aanslag.id}${t.nummer}`,
      aanslag,
      termijn: words('termijnen.nummer', { nummer: t.nummer, aantal }),
      datum: showDate(t.vervaldag, taal),
      bedrag: t.bedrag,
      open: t.open,
      stand: t.stand,
    }),
  );
  const kosten = termijnen.open - sumCents(termijnen.termijnen.map((t) => t.open));
  if (kosten > 0n)
    rijen.push({
      sleutel: `${aanslag.id}kosten`,
      aanslag,
      termijn: words('termijnen.kosten'),
      datum: words('termijnen.meteen'),
      bedrag: kosten,
      open: kosten,
      stand: 'te-laat',
    });
  return rijen;
}
