import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { wordsOfNamens } from '@/app/vertegenwoordigen/namens-words';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { type Termijnstand, wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { TermijnenTabel } from './termijnen-tabel';

interface Props {
  aanslag: EigenAanslag;
  termijnen: Termijnstand;
  /** The account of the kantoor; null when it is not known here: the letter says it. */
  rekening: { iban: string; tenaamstelling: string } | null;
  /** False for who acts for another and may not pay: he sees what is open, and nothing to pay it with. */
  magBetalen: boolean;
  /** Where this aanslag is paid online; null where that cannot be done. */
  online: string | null;
  taal: Taal;
}

/** How and when to pay: what goes into the own bank's form, and the terms. */
export function ZoBetaaltU({ aanslag, termijnen, rekening, magBetalen, online, taal }: Props) {
  const words = wordsOfAanslagen(taal);
  const vanzelf = wordtAfgeschreven(termijnen);
  const volgende = magBetalen && !vanzelf ? termijnen.volgende : null;
  return (
    <Card as="section" labelledBy="betalen">
      <Heading level={2} looksLike={3} id="betalen" className="scroll-mt-4">
        {words(volgende ? 'hoe.kop' : 'termijnen.kop')}
      </Heading>
      {!magBetalen && <p className="mt-2 mb-3">{wordsOfNamens(taal)('nietBetalen')}</p>}
      {vanzelf && <p className="mt-2 mb-3">{words('termijnen.incassoWel')}</p>}
      {volgende && (
        <>
          {online !== null && (
            <p className="mt-3 mb-4">
              <ButtonLink href={online} wide>
                {wordsOfBetalen(taal)('knop')}
              </ButtonLink>
            </p>
          )}
          <p className="mt-2 mb-3">{words('hoe.overmaken')}</p>
          <DataList
            stacked
            items={[
              { term: words('hoe.bedrag'), value: <Amount text={formatCents(volgende.bedrag)} strong /> },
              ...rekeningItems(rekening, taal),
              {
                term: words('hoe.kenmerk'),
                value: <strong className="tabular-nums">{inFours(aanslag.betalingskenmerk)}</strong>,
              },
            ]}
          />
          <p className="mt-3 text-sm text-ink-muted">{words('hoe.verwerkt')}</p>
          <p className="mt-1 text-sm text-ink-muted">
            {words(termijnen.incasso ? 'termijnen.incassoLaat' : 'termijnen.incasso')}
          </p>
          <Heading level={3} looksLike={4} className="mt-5 mb-2">
            {words('termijnen.kop')}
          </Heading>
        </>
      )}
      <TermijnenTabel termijnen={termijnen} taal={taal} />
    </Card>
  );
}

function rekeningItems(rekening: Props['rekening'], taal: Taal): DataItem[] {
  const words = wordsOfAanslagen(taal);
  if (!rekening) return [{ term: words('hoe.iban'), value: words('hoe.ibanOnbekend') }];
  return [
    { term: words('hoe.iban'), value: <strong className="tabular-nums">{inFours(rekening.iban)}</strong> },
    { term: words('hoe.naam'), value: rekening.tenaamstelling },
  ];
}

/** In groups of four, as a bank shows it and people copy it. */
const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
