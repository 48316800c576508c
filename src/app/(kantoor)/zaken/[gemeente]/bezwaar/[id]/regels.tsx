import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import { werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { kostenNaam } from '@/app/bezwaar/kostenbezwaar-velden';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { explainAanslagregel } from '@/domain/aanslagen/aanslagregel';
import { hoogstens } from '@/domain/aanslagen/vermindering';
import type { BezwaarDossier, Dossierregel } from '@/domain/bezwaren/bezwaar.queries';
import type { Kostenpost } from '@/domain/bezwaren/kostenbezwaar';
import { formatCents, formatEuros } from '@/platform/cents';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

/** What it is about: every disputed line with its calculation, and what was sent in the words of who objects. */
export function Regels({ bezwaar }: { bezwaar: BezwaarDossier }) {
  return (
    <Card as="section" labelledBy="regels" className="grid gap-4">
      <Heading level={2} looksLike={3} id="regels">
        {words('regels.kop')}
      </Heading>
      {bezwaar.regels.map((r) => (
        <Regel key={r.aanslagregelId} r={r} />
      ))}
      {bezwaar.kosten && <Kosten kosten={bezwaar.kosten} />}
      <section aria-labelledby="gestuurd">
        <Heading level={3} looksLike={4} id="gestuurd">
          {words('gestuurd.kop')}
        </Heading>
        <p className="mt-1 max-w-text break-words whitespace-pre-line">
          {bezwaar.schrift.toelichting || words('gestuurd.leeg')}
        </p>
      </section>
    </Card>
  );
}

function Kosten({ kosten }: { kosten: Kostenpost }) {
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <Heading level={3} looksLike={4}>
        {kostenNaam(kosten, 'nl')}
      </Heading>
      {kosten.terug && <p>{words('kosten.terug')}</p>}
      <DataList
        items={[
          { term: words('kosten.nu'), value: formatCents(kosten.bedragCenten) },
          { term: words('kosten.dag'), value: showDate(kosten.dag) },
          {
            term: words('regels.grond'),
            value:
              kosten.grond === null
                ? words('regels.geen')
                : wordsOfBezwaar('nl')(`kosten.grond.${kosten.grond}`),
          },
          { term: words('kosten.betwist'), value: formatCents(kosten.betwistCenten) },
        ]}
      />
    </div>
  );
}

function Regel({ r }: { r: Dossierregel }) {
  const naam = regelNaam(wordsOfAanslagen('nl'), r.regel);
  const woz = r.soort === 'woz-waarde';
  const gewenst =
    r.gewenst === null ? words('regels.geen') : woz ? formatEuros(r.gewenst) : formatCents(r.gewenst);
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <Heading level={3} looksLike={4}>
        {naam}
        {r.regel.object && `, ${r.regel.object.adres}`}
      </Heading>
      <DataList
        items={[
          {
            term: words('regels.nu'),
            value: (
              <>
                {woz && `${formatEuros(r.regel.aantal)}: `}
                {formatCents(hoogstens(r.stand))}
                <Waarom
                  uitleg={explainAanslagregel(r.regel).uitleg}
                  onderwerp={naam}
                  vraag="bedrag"
                  taal="nl"
                />
              </>
            ),
          },
          {
            term: words('regels.grond'),
            value: r.gekozen
              ? r.grond === null
                ? words('regels.geen')
                : wordsOfBezwaar('nl')(`grond.${r.grond}`)
              : words('regels.mee'),
          },
          { term: words('regels.gewenst'), value: gewenst },
          { term: words('regels.betwist'), value: formatCents(r.betwistCenten) },
        ]}
      />
    </div>
  );
}
