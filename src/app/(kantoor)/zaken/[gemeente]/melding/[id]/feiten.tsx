import { meldingWerkWords as words, wordsOfMeldingen } from '@/app/melding/melding-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { belastingnaam } from '@/domain/documenten/biljetregel';
import type { MeldingDossier } from '@/domain/meldingen/melding.queries';
import { rolVan } from '@/domain/meldingen/vragen';
import type { Hond } from '@/domain/objecten/hond';
import { formatCents, sumCents } from '@/platform/cents';
import meldingen from '@/texts/nl/meldingen.json';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

type Props = { melding: MeldingDossier };

/** A dog as who levies knows it: its number, and its name where that is known. */
function hondTekst({ naam, volgnummer, vanaf, tot }: Hond): string {
  const waarden = { nummer: volgnummer, datum: showDate(vanaf) };
  const hond =
    naam === null ? words('inhoud.hondNummer', waarden) : words('inhoud.hondNaam', { naam, ...waarden });
  return tot === null ? hond : `${hond}, ${words('inhoud.hondTot', { datum: showDate(tot) })}`;
}

const KEUZES: Readonly<Record<string, string>> = meldingen.keuze;
const VRAGEN: Readonly<Record<string, string>> = meldingen.vraag;

/** What was reported, in the words of who did, and whether it was asked in time. */
export function Feiten({ melding, naam }: Props & { naam: (door: string) => string }) {
  const { soort, hond, object, dag, toelichting, antwoorden, verzoekTot, vastgelegdDoor } = melding;
  const items: (DataItem | null)[] = [
    { term: words('inhoud.soort'), value: words(`soort.${soort}`) },
    hond && { term: words('inhoud.hond'), value: hondTekst(hond) },
    object === null ? null : { term: words('inhoud.object'), value: object },
    ...Object.entries(antwoorden).map(([vraag, antwoord]) => ({
      term: VRAGEN[vraag] ?? vraag,
      value: KEUZES[antwoord] ?? antwoord,
    })),
    dag && { term: words('inhoud.dag'), value: showDate(dag) },
    toelichting === ''
      ? null
      : {
          term: words('inhoud.toelichting'),
          value: <span className="break-words whitespace-pre-line">{toelichting}</span>,
        },
    {
      term: words('inhoud.vastgelegd'),
      value: vastgelegdDoor.startsWith('medewerker:') ? naam(vastgelegdDoor) : words('inhoud.zelf'),
    },
    verzoekTot && { term: words('inhoud.verzoekTot'), value: <VerzoekTot melding={melding} /> },
  ];
  return (
    <Card as="section" labelledBy="gemeld">
      <Heading level={2} looksLike={3} id="gemeld" className="mb-2">
        {words('inhoud.kop')}
      </Heading>
      <DataList items={items.flatMap((item) => item ?? [])} />
    </Card>
  );
}

function VerzoekTot({ melding }: Props) {
  const { verzoekTot, opTijd } = melding;
  if (verzoekTot === null) return null;
  const datum = showDate(verzoekTot.waarde.laatsteDag);
  return (
    <span className="grid gap-1">
      {datum}, {words(opTijd ? 'inhoud.opTijd' : 'inhoud.teLaat')}
      <Waarom uitleg={verzoekTot.uitleg} onderwerp={datum} taal="nl" />
    </span>
  );
}

/** What taking it over would do: to the amounts, with every step, and to what is held. */
export function Gevolg({ melding }: Props) {
  const { eraf, soort, alOpgelegd } = melding;
  const zegt = wordsOfMeldingen('nl')(`soort.${soort}`);
  return (
    <Card as="section" labelledBy="gevolg" className="grid gap-3">
      <Heading level={2} looksLike={3} id="gevolg">
        {words('gevolg.kop')}
      </Heading>
      {soort === 'hond-aan' && <p>{words(alOpgelegd ? 'gevolg.hondAanvullend' : 'gevolg.hondRun')}</p>}
      {soort === 'verhuizing' && <p>{words('gevolg.verhuizing')}</p>}
      {rolVan(soort) !== null && <p>{words('gevolg.wissel')}</p>}
      {soort !== 'verhuizing' && !soort.startsWith('hond-') && rolVan(soort) === null && (
        <p>{words('gevolg.buiten')}</p>
      )}
      {eraf.map((een) => (
        <div key={een.aanslagregelId} className="grid gap-1">
          <strong className="font-semibold">
            {words('gevolg.eraf', {
              naam: belastingnaam(een.belasting),
              bedrag: formatCents(een.bedragCenten),
            })}
          </strong>
          <Waarom uitleg={een.uitleg} onderwerp={zegt} vraag="bedrag" taal="nl" />
        </div>
      ))}
      {soort === 'hond-af' && eraf.length > 0 && <p>{words('gevolg.hondWaarom')}</p>}
      <p>
        {eraf.length === 0
          ? words('gevolg.niets')
          : words('gevolg.samen', { bedrag: formatCents(sumCents(eraf.map((een) => een.bedragCenten))) })}
      </p>
    </Card>
  );
}
