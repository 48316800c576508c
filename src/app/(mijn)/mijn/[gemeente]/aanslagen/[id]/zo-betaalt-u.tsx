import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { wordsOfNamens } from '@/app/vertegenwoordigen/namens-words';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { type Termijnstand, wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import { epcTekst, qrSvg } from '@/domain/documenten/betaalcode';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { CopyButton } from '@/ui/copy-button';
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

type BankcodeProps = Pick<Props, 'aanslag' | 'taal'> & {
  bedrag: bigint;
  rekening: NonNullable<Props['rekening']>;
};

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
              {
                term: words('hoe.bedrag'),
                value: <Amount text={formatCents(volgende.bedrag, taal)} strong />,
              },
              ...rekeningItems(rekening, taal),
              {
                term: words('hoe.kenmerk'),
                value: <Overtypen tekst={aanslag.betalingskenmerk} wat={words('hoe.kenmerk')} taal={taal} />,
              },
            ]}
          />
          {rekening && (
            <Bankcode aanslag={aanslag} bedrag={volgende.bedrag} rekening={rekening} taal={taal} />
          )}
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
    {
      term: words('hoe.iban'),
      value: <Overtypen tekst={rekening.iban} wat={words('hoe.iban')} taal={taal} />,
    },
    { term: words('hoe.naam'), value: rekening.tenaamstelling },
  ];
}

/** A number that goes into the form of the bank: to read, and to copy where that can be. */
function Overtypen({ tekst, wat, taal }: { tekst: string; wat: string; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <strong className="tabular-nums">{inFours(tekst)}</strong>
      <CopyButton
        text={tekst}
        label={words('hoe.kopieer', { wat: `${wat.charAt(0).toLowerCase()}${wat.slice(1)}` })}
        done={words('hoe.gekopieerd')}
      />
    </span>
  );
}

/** What the app of the bank reads from the screen of a computer (EPC): the amount, the account and the kenmerk. */
function Bankcode({ aanslag, bedrag, rekening, taal }: BankcodeProps) {
  const words = wordsOfAanslagen(taal);
  const { iban, tenaamstelling } = rekening;
  const tekst = epcTekst({ iban, tenaamstelling, bedragCenten: bedrag, kenmerk: aanslag.betalingskenmerk });
  return (
    <figure className="mt-4 hidden items-center gap-4 sm:flex">
      {/* biome-ignore lint/performance/noImgElement: a few kilobytes in the page itself, nothing to optimise */}
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(qrSvg(tekst)).toString('base64')}`}
        alt={words('hoe.qr')}
        className="size-40 shrink-0 bg-white"
      />
      <figcaption className="text-sm text-ink-muted">{words('hoe.qrUitleg')}</figcaption>
    </figure>
  );
}

/** In groups of four, as a bank shows it and people copy it. */
const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
