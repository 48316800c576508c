import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { BelastingUitleg } from '@/app/aanslagen/belasting-uitleg';
import { berekening, regelNaam } from '@/app/aanslagen/berekening';
import type { Wie } from '@/app/aanspreken/wie';
import { isTeBevestigen, TeBevestigen, Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { explainAanslagregel } from '@/domain/aanslagen/aanslagregel';
import type { EigenAanslag, EigenRegel } from '@/domain/aanslagen/eigen-aanslag';
import type { Belastinguitlegging } from '@/domain/gemeenten/belastinguitleg';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

interface Props {
  aanslag: EigenAanslag;
  /** What each belasting is, of the year of this aanslag. */
  uitleg: Belastinguitlegging;
  gemeente: string;
  wie: Wie;
  taal: Taal;
}

/** Per belasting: what it is, how the amount follows, and on which verordening it rests (C-04). */
export function RegelUitleg({ aanslag, uitleg, gemeente, wie, taal }: Props) {
  const words = wordsOfAanslagen(taal);
  const soorten = [...new Set(aanslag.regels.map((regel) => regel.belastingsoort))];
  const onzeker = aanslag.regels.some(
    (regel) => regel.verordening.teBevestigen || isTeBevestigen(explainAanslagregel(regel).uitleg),
  );
  const kaarten = soorten.map((belastingsoort) => {
    const regels = aanslag.regels.filter((regel) => regel.belastingsoort === belastingsoort);
    const soort = soortOf(belastingsoort);
    const id = `belasting-${belastingsoort}`;
    return (
      <Card key={belastingsoort} as="section" labelledBy={id}>
        <Heading level={2} looksLike={3} id={id}>
          {soort ? words(`belasting.${soort}.naam`) : belastingsoort}
        </Heading>
        {soort && <BelastingUitleg soort={soort} uitleg={uitleg} gemeente={gemeente} wie={wie} taal={taal} />}
        <ul className="mt-4 grid gap-3">
          {regels.map((regel) => (
            <Regel key={regel.id} regel={regel} jaar={aanslag.belastingjaar} taal={taal} />
          ))}
        </ul>
        <Verordeningen regels={regels} taal={taal} />
      </Card>
    );
  });
  return (
    <>
      {kaarten}
      {/* Once for all of them: under each tax it says the same. */}
      {onzeker && <TeBevestigen taal={taal} />}
    </>
  );
}

function Regel({ regel, jaar, taal }: { regel: EigenRegel; jaar: number; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  return (
    <li className="border-t border-line pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong className="font-semibold">{regelNaam(words, regel)}</strong>
        <Amount text={formatCents(regel.bedrag, taal)} strong />
      </div>
      <p className="text-sm text-ink-muted">
        {berekening(words, regel, jaar, taal)}
        {regel.adres && ` · ${regel.adres}`}
      </p>
      {regel.verminderd > 0n && (
        <p className="text-sm">
          {words('regel.verminderd')}: <Amount text={formatCents(regel.verminderd, taal)} />
        </p>
      )}
      <div className="mt-1">
        <Waarom
          uitleg={explainAanslagregel(regel).uitleg}
          onderwerp={regelNaam(words, regel)}
          vraag="bedrag"
          taal={taal}
          zonderMerk
        />
      </div>
    </li>
  );
}

/** The rules of the gemeente, once each, with where they were published. */
function Verordeningen({ regels, taal }: { regels: readonly EigenRegel[]; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  const namen = [...new Map(regels.map((regel) => [regel.verordening.naam, regel.verordening])).values()];
  return namen.map((verordening) => (
    <div key={verordening.naam} className="mt-4 grid gap-1 border-t border-line pt-3 text-sm">
      <p>
        {words.rich('regel.verordeningUitleg', {
          naam: verordening.naam,
          nl: (text) => <span lang="nl">{text}</span>,
        })}
      </p>
      <p className="text-ink-muted">
        {verordening.publicatie
          ? words('regel.publicatie', { publicatie: verordening.publicatie })
          : words('regel.geenPublicatie')}{' '}
        {verordening.bekendgemaaktOp &&
          words('regel.bekendgemaaktOp', { datum: showDate(verordening.bekendgemaaktOp, taal) })}
      </p>
    </div>
  ));
}
