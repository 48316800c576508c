import { EFFECTEN, type Effect, type Simulatie } from '@/law/beleidssimulatie';
import { formatAantal } from '@/law/gr.tekst';
import { formatCents, toCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../simulator-words';

interface UitkomsttabelProps {
  notitie: Simulatie;
  eigen: Simulatie;
  /** Null where nothing was measured. */
  gemeten: Simulatie | null;
}

const euro = (heel: number) => <Amount text={formatCents(toCents(BigInt(heel) * 100n))} />;
const van = (simulatie: Simulatie | null, effect: Effect) =>
  simulatie?.regels.find((regel) => regel.effect === effect);

/** The annex, the sum with other numbers and the sum with what was measured, line by line. */
export function Uitkomsttabel({ notitie, eigen, gemeten }: UitkomsttabelProps) {
  const bedrag = (heel: number | undefined) => (heel === undefined ? words('niet') : euro(heel));
  return (
    <section aria-labelledby="uitkomst" className="grid min-w-0 gap-3">
      <Heading level={2} id="uitkomst">
        {words('tabel')}
      </Heading>
      <Table
        taal="nl"
        caption={words('tabel')}
        captionHidden
        rows={EFFECTEN.map((effect) => ({ effect }))}
        rowKey={({ effect }) => effect}
        columns={[
          {
            key: 'effect',
            header: words('kolom.effect'),
            rowHeader: true,
            cell: ({ effect }) => words(`effect.${effect}`),
          },
          {
            key: 'notitieAantal',
            header: words('kolom.notitieAantal'),
            number: true,
            cell: ({ effect }) => formatAantal(van(notitie, effect)?.aantal ?? 0),
          },
          {
            key: 'notitie',
            header: words('kolom.notitie'),
            number: true,
            cell: ({ effect }) => bedrag(van(notitie, effect)?.euro),
          },
          {
            key: 'eigenAantal',
            header: words('kolom.eigenAantal'),
            number: true,
            cell: ({ effect }) => formatAantal(van(eigen, effect)?.aantal ?? 0),
          },
          {
            key: 'eigen',
            header: words('kolom.eigen'),
            number: true,
            cell: ({ effect }) => bedrag(van(eigen, effect)?.euro),
          },
          {
            key: 'gemeten',
            header: words('kolom.gemeten'),
            number: true,
            cell: ({ effect }) => bedrag(van(gemeten, effect)?.euro),
          },
        ]}
        totals={[
          {
            effect: words('netto'),
            notitie: euro(notitie.nettoEuro),
            eigen: euro(eigen.nettoEuro),
            gemeten: bedrag(gemeten?.nettoEuro),
          },
          {
            effect: words('voordeel'),
            notitie: euro(notitie.maatschappelijkVoordeelEuro),
            eigen: euro(eigen.maatschappelijkVoordeelEuro),
            gemeten: bedrag(gemeten?.maatschappelijkVoordeelEuro),
          },
        ]}
      />
    </section>
  );
}
