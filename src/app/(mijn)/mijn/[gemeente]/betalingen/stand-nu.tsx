import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { showDate } from '@/app/words';
import type { Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { wordsOfBetalingen } from './betalingen-words';

/** What is open in all, what comes first of each aanslag, and the way out for who cannot pay (C-22). */
export function StandNu({
  overzicht: { totaal, aanslagen },
  base,
  taal,
}: {
  overzicht: Rekeningoverzicht;
  base: string;
  taal: Taal;
}) {
  const words = wordsOfBetalingen(taal);
  const open = aanslagen.flatMap(({ aanslag, termijnen }) =>
    termijnen.volgende
      ? [{ aanslag, volgende: termijnen.volgende, vanzelf: wordtAfgeschreven(termijnen) }]
      : [],
  );
  return (
    <Card as="section" first labelledBy="nu">
      <Heading level={2} id="nu">
        {words('nu.kop')}
      </Heading>
      <p className="mt-2 text-ink-muted">{words('nu.open')}</p>
      <Amount text={formatCents(totaal.open, taal)} size="large" />
      {open.length === 0 && <p className="mt-1">{words('nu.niets')}</p>}
      <ul className="mt-3 grid gap-3 empty:hidden">
        {open.map(({ aanslag, volgende, vanzelf }) => (
          <li
            key={aanslag.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-3"
          >
            <span className="min-w-0">
              <span className="block font-semibold">
                {words('mutaties.aanslagNaam', {
                  jaar: String(aanslag.belastingjaar),
                  nummer: aanslag.aanslagnummer,
                })}
              </span>
              {volgende.delen.map((deel) => (
                <span key={deel.nummer} className="block">
                  {words(vanzelf ? 'nu.incasso' : deel.stand === 'te-laat' ? 'nu.laat' : 'nu.eerst', {
                    bedrag: formatCents(deel.open, taal),
                    datum: showDate(deel.vervaldag, taal),
                  })}
                </span>
              ))}
              {(aanslag.onderweg ?? 0n) > 0n && (
                <span className="block">
                  {wordsOfBetalen(taal)('onderwegKort', {
                    bedrag: formatCents(aanslag.onderweg ?? 0n, taal),
                  })}
                </span>
              )}
              {volgende.kosten > 0n && (
                <span className="block">
                  {words('nu.kosten', { bedrag: formatCents(volgende.kosten, taal) })}
                </span>
              )}
              <span className="mt-1 block print:hidden">
                <Link href={`${base}/niet-betalen`}>{words('nu.nietBetalen')}</Link>
              </span>
            </span>
            {!vanzelf && (
              <ButtonLink href={`${base}/aanslagen/${aanslag.id}#betalen`} wide>
                {words('nu.betalen')}
                <span className="sr-only"> {aanslag.aanslagnummer}</span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {totaal.teVeel > 0n && (
        <p className="mt-3 font-semibold">
          {words('nu.teVeel', { bedrag: formatCents(totaal.teVeel, taal) })}
        </p>
      )}
    </Card>
  );
}
