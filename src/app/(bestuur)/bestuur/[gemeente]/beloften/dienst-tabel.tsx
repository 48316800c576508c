import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import type { Geldend } from '@/domain/beloften/dienstbelofte';
import type { Dienstregel, Dienststand } from '@/domain/rapportages/dienstbeloften';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { showAantal } from '../rapport';
import { deelTekst } from './belofte-tabellen';

/** Every promise to all inwoners, whose it is, and how it goes (T-01). */
export function DienstTabel({ regels, reden }: { regels: readonly Dienstregel[]; reden: Geldend['reden'] }) {
  return (
    <section aria-labelledby="dienst" className="grid gap-3">
      <Heading level={2} id="dienst">
        {words('beloften.dienst.kop')}
      </Heading>
      <p className="max-w-text">{words(`beloften.dienst.${reden}`)}</p>
      {regels.length > 0 && (
        <Table
          taal="nl"
          caption={words('beloften.dienst.kop')}
          captionHidden
          rows={regels}
          rowKey={(regel) => regel.id}
          columns={[
            {
              key: 'tekst',
              header: words('beloften.dienst.tekst'),
              rowHeader: true,
              cell: (regel) => <MetNoot tekst={regel.tekst} noot={regel.bron} />,
            },
            {
              key: 'van',
              header: words('beloften.van'),
              cell: (regel) => wordsOfKantoor(`bestuur.eigenaar.${regel.eigenaar}`),
            },
            {
              key: 'stand',
              header: words('beloften.dienst.stand'),
              cell: (regel) => <MetNoot tekst={standTekst(regel.stand)} noot={regel.toelichting} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function MetNoot({ tekst, noot }: { tekst: string; noot: string | null }) {
  return (
    <span>
      {tekst}
      {noot && <span className="block text-sm font-normal text-ink-muted">{noot}</span>}
    </span>
  );
}

function standTekst(stand: Dienststand): string {
  switch (stand.soort) {
    case 'niet-meetbaar':
      return words('beloften.dienst.niet-meetbaar');
    case 'onbekend':
      return words('beloften.dienst.geenCijfer');
    case 'bijgewerkt':
      return words('beloften.dienst.bijgewerkt', { moment: showMoment(stand.moment) });
    case 'gehouden':
      return words('beloften.dienst.gehouden', { deel: deelTekst(stand.deel) });
    default:
      return words(`beloften.dienst.${stand.soort}`, {
        aantal: showAantal(stand.aantal),
        vragen: showAantal(stand.vragen),
      });
  }
}
