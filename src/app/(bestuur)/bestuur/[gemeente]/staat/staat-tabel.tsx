import { wordsOfInning as words, wordsOfBestuur } from '@/app/words';
import { KOLOMMEN, type StaatRegel, type StaatRest, staatTotaal } from '@/domain/rapportages/heffingsstaat';
import { type Cents, formatCents } from '@/platform/cents';
import { Table } from '@/ui/table';

/** The four columns of one belastingjaar, with what will not come in: a line per belasting and one for all. */
export function StaatTabel({ regels, jaar }: { regels: readonly StaatRegel[]; jaar: number }) {
  const totaal = staatTotaal(regels);
  return (
    <Table
      taal="nl"
      caption={`${words('staat.kop')}, ${words('staat.jaar', { jaar: String(jaar) })}`}
      captionHidden
      rows={regels}
      rowKey={(regel) => regel.belastingsoort}
      columns={[
        {
          key: 'belasting',
          header: words('staat.belasting'),
          rowHeader: true,
          cell: (regel) => wordsOfBestuur(`cijfers.soort.${regel.belastingsoort}`),
        },
        ...KOLOMMEN.map((kolom) => ({
          key: kolom,
          header: words(`kengetal.staat.${kolom}.naam`),
          number: true,
          cell: (regel: StaatRegel) => formatCents(regel[kolom]),
        })),
      ]}
      totals={[
        {
          belasting: words('staat.samen'),
          ...Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, formatCents(totaal[kolom])])),
        },
      ]}
    />
  );
}

/** From what was collected to the balance that gemeente and kantoor share. */
export function AansluitTabel({ ingevorderd, rest }: { ingevorderd: Cents; rest: StaatRest }) {
  const posten = [
    ['ingevorderd', ingevorderd],
    ['kosten', rest.kostenOntvangen],
    ['teVeel', rest.teVeelOntvangen],
  ] as const;
  return (
    <Table
      taal="nl"
      caption={words('staat.aansluiting')}
      captionHidden
      rows={posten}
      rowKey={([post]) => post}
      columns={[
        {
          key: 'post',
          header: words('staat.post'),
          rowHeader: true,
          cell: ([post]) => words(`staat.rest.${post}`),
        },
        {
          key: 'bedrag',
          header: words('inning.bedrag'),
          number: true,
          cell: ([, bedrag]) => formatCents(bedrag),
        },
      ]}
      totals={[{ post: words('staat.rest.courant'), bedrag: formatCents(rest.rekeningCourant) }]}
    />
  );
}
